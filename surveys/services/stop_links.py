"""The link that stops messages: it belongs to the member, works after a survey has closed, and opens no survey."""

import base64
import binascii
import hashlib
import hmac
import uuid

from django.conf import settings

from foundation import keys
from partnerships.models import Member

TAG = 16


def _tag(member: uuid.UUID) -> bytes:
    return hmac.new(keys.derive("stop-messages"), member.bytes, hashlib.sha256).digest()[:TAG]


def token(member: Member) -> str:
    """43 characters for the address."""
    return base64.urlsafe_b64encode(member.uuid.bytes + _tag(member.uuid)).rstrip(b"=").decode()


def path(member: Member) -> str:
    """The page's path on this site."""
    return f"/m/messages/{token(member)}/"


def address(member: Member) -> str:
    """The whole link, for a mail."""
    return f"{settings.PUBLIC_URL}{path(member)}"


def find(given: str) -> Member | None:
    """The member a link stands for; None for an unknown one."""
    try:
        both = base64.urlsafe_b64decode(given + "=" * (-len(given) % 4))
    except (binascii.Error, ValueError):
        both = b""
    both = both if len(both) == 16 + TAG else bytes(16 + TAG)
    subject = uuid.UUID(bytes=both[:16])
    found = Member.objects.select_related("partnership").filter(uuid=subject).first()
    return found if found and hmac.compare_digest(both[16:], _tag(subject)) else None

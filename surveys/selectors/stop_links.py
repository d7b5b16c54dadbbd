"""The link that stops messages: it belongs to the member, works after a survey has closed, and opens no survey."""

import hmac
import uuid

from django.conf import settings

from foundation import keys
from partnerships.models import Member
from surveys.records import sealed_link


def _tag(member: uuid.UUID) -> bytes:
    return sealed_link.tag(keys.derive("stop-messages"), member.bytes)


def token(member: Member) -> str:
    """43 characters for the address."""
    return sealed_link.written(member.uuid, _tag(member.uuid))


def path(member: Member) -> str:
    """The page's path on this site."""
    return f"/m/messages/{token(member)}/"


def address(member: Member) -> str:
    """The whole link, for a mail."""
    return f"{settings.PUBLIC_URL}{path(member)}"


def find(given: str) -> Member | None:
    """The member a link stands for; None for an unknown one."""
    subject, proof = sealed_link.read(given)
    found = Member.objects.select_related("partnership").filter(uuid=subject).first()
    return found if found and hmac.compare_digest(proof, _tag(subject)) else None

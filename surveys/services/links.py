"""Personal links: derived from the invitation and its link version, stored nowhere, and spent by nothing."""

import base64
import binascii
import hashlib
import hmac
import uuid

from django.conf import settings

from foundation import keys
from surveys.models import Invitation
from surveys.services import doorway

TAG = 16  # bytes of the HMAC kept: 128 bits


def _tag(subject: uuid.UUID, version: int) -> bytes:
    key = keys.derive("invitation")
    return hmac.new(key, subject.bytes + version.to_bytes(4, "big"), hashlib.sha256).digest()[:TAG]


def token(invitation: Invitation) -> str:
    """43 characters for the address: the invitation's uuid and its tag."""
    both = invitation.uuid.bytes + _tag(invitation.uuid, invitation.link_version)
    return base64.urlsafe_b64encode(both).rstrip(b"=").decode()


def address(invitation: Invitation) -> str:
    """The whole personal link."""
    return f"{settings.PUBLIC_URL}/m/{token(invitation)}/"


def find(given: str) -> Invitation | None:
    """The invitation a link stands for; None for an unknown and a revoked one alike."""
    try:
        both = base64.urlsafe_b64decode(given + "=" * (-len(given) % 4))
    except (binascii.Error, ValueError):
        both = b""
    both = both if len(both) == 16 + TAG else bytes(16 + TAG)
    subject = uuid.UUID(bytes=both[:16])
    found = doorway.invitation(subject)
    fits = hmac.compare_digest(both[16:], _tag(subject, found.link_version if found else 1))
    return found if fits else None

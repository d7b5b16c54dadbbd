"""Personal links: derived from the invitation and its link version, stored nowhere, and spent by nothing."""

import hmac
import uuid

from django.conf import settings

from foundation import keys
from surveys.models import Invitation
from surveys.records import sealed_link
from surveys.services import doorway


def _tag(subject: uuid.UUID, version: int) -> bytes:
    return sealed_link.tag(keys.derive("invitation"), subject.bytes, version.to_bytes(4, "big"))


def token(invitation: Invitation) -> str:
    """43 characters for the address: the invitation's uuid and its tag."""
    return sealed_link.written(invitation.uuid, _tag(invitation.uuid, invitation.link_version))


def address(invitation: Invitation) -> str:
    """The whole personal link."""
    return f"{settings.PUBLIC_URL}/m/{token(invitation)}/"


def find(given: str) -> Invitation | None:
    """The invitation a link stands for; None for an unknown and a revoked one alike."""
    found = visited(given)
    return found.invitation if found else None


def visited(given: str, draft: str = "") -> doorway.Found | None:
    """As `find`, with the draft of this key."""
    subject, proof = sealed_link.read(given)
    found = doorway.invitation(subject, draft)
    fits = hmac.compare_digest(proof, _tag(subject, found.invitation.link_version if found else 1))
    return found if fits else None

"""Which start of a link this browser made: a signed cookie that only this link's pages see."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from surveys.models import Invitation

NAME = "tandem_answering"
SALT = "surveys.device"
MONTHS_FOUR = 120 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Device:
    """What the cookie says: which invitation, under which version of its link, the how-manieth start."""

    invitation: UUID
    version: int
    start: int


def of(request: HttpRequest) -> Device | None:
    """What this browser remembers of a link, or None. Whether it is the link asked for, `start_of` says."""
    try:
        known = signing.loads(request.COOKIES.get(NAME, ""), salt=SALT, max_age=MONTHS_FOUR)
    except signing.BadSignature:
        return None
    return Device(UUID(known[0]), int(known[1]), int(known[2]))


def start_of(device: Device | None, invitation: Invitation) -> int | None:
    """The number of the start made on this device with this link, or None."""
    ours = device and (device.invitation, device.version) == (invitation.uuid, invitation.link_version)
    return device.start if device and ours else None


def remember(response: HttpResponse, invitation: Invitation, start: int, path: str) -> None:
    """Keep the start on this device, for the pages below `path`."""
    value = signing.dumps([str(invitation.uuid), invitation.link_version, start], salt=SALT)
    response.set_cookie(
        NAME,
        value,
        max_age=MONTHS_FOUR,
        path=path,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )

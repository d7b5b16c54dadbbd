"""Which start of a link this browser made: a signed cookie that only this link's pages see."""

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from surveys.models import Invitation

NAME = "tandem_answering"
SALT = "surveys.device"
MONTHS_FOUR = 120 * 24 * 3600


def start_of(request: HttpRequest, invitation: Invitation) -> int | None:
    """The number of the start made on this device with this link, or None."""
    try:
        known = signing.loads(request.COOKIES.get(NAME, ""), salt=SALT, max_age=MONTHS_FOUR)
    except signing.BadSignature:
        return None
    if known[:2] != [str(invitation.uuid), invitation.link_version]:
        return None
    return int(known[2])


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

"""Whose suggestion is open in this browser: kept in the session for a short while, never in an address."""

from datetime import datetime, timedelta
from uuid import UUID

from django.http import Http404, HttpRequest

from feedback.models import Suggestion
from feedback.selectors import story
from foundation import clock
from partnerships.models import Partnership

OPEN_FOR = timedelta(minutes=20)  # the screen of a library is soon someone else's
KEY = "suggestion"


def begin(request: HttpRequest, suggestion: Suggestion) -> None:
    """From now on this browser shows `suggestion`, under a new session key."""
    open_(request, suggestion.uuid, suggestion.code_version)


def open_(request: HttpRequest, uuid: UUID, code_version: int) -> None:
    """As `begin`, for who just got a receipt. A browser without a session gets its first key anyway."""
    if request.session.session_key:
        request.session.cycle_key()
    _note(request, uuid, code_version)


def end(request: HttpRequest) -> None:
    request.session.pop(KEY, None)


def current(request: HttpRequest, partnership: Partnership) -> Suggestion | None:
    """The open suggestion of this partnership; None when there is none or it was left alone too long."""
    kept = request.session.get(KEY)
    if not kept:
        return None
    if datetime.fromisoformat(kept["until"]) < clock.now():
        end(request)
        return None
    try:
        found = story.by_uuid(partnership.pk, kept["uuid"])
    except Http404:
        return None
    if found.code_version != kept["version"]:  # a new code ends what the old one opened
        end(request)
        return None
    _keep(request, found)
    return found


def _keep(request: HttpRequest, suggestion: Suggestion) -> None:
    _note(request, suggestion.uuid, suggestion.code_version)


def _note(request: HttpRequest, uuid: UUID, code_version: int) -> None:
    request.session[KEY] = {
        "uuid": str(uuid),
        "version": code_version,
        "until": (clock.now() + OPEN_FOR).isoformat(),
    }

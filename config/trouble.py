"""No room on a disk, or no database: 503, a time to come back, and what was typed comes back with the page.

Nothing was stored then: a 2xx is said only after the commit.
"""

import errno
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.views import defaults

log = logging.getLogger(__name__)
LATER = 120  # seconds until it is worth another try
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS}
# Of SQLSTATE: no connection, no resources (53100 is a full disk), stopping or starting.
AWAY = ("08", "53", "57P")
NEVER_BACK = ("password", "csrfmiddlewaretoken")
MOST = 200_000  # characters of one page


class TroubleMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        answer = self.get_response(request)
        if answer.status_code == 503:
            answer.headers.setdefault("Retry-After", str(LATER))
        return answer

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return later(request) if passes(error) else None


def server_error(request: HttpRequest) -> HttpResponseBase:
    """What a view did not foresee (handler500); what goes wrong around views comes here too."""
    error = sys.exc_info()[1]
    return later(request) if error and passes(error) else defaults.server_error(request)


def passes(error: BaseException) -> bool:
    """Is it a trouble of the machine that passes, rather than a fault of ours?"""
    return any(_is_full(one) or _is_away(one) for one in _causes(error))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _is_full(error: BaseException) -> bool:
    return isinstance(error, OSError) and error.errno in FULL


def _is_away(error: BaseException) -> bool:
    if not isinstance(error, OperationalError | InterfaceError):
        return False
    state = getattr(error.__cause__, "sqlstate", None)
    return state is None or state.startswith(AWAY)


def later(request: HttpRequest) -> HttpResponse:
    """503. Rendered without the request: nothing here may need the database."""
    log.error("answered 503", exc_info=sys.exc_info()[1])
    answer: HttpResponse
    if _is_program(request):
        body = {
            "type": "urn:tandem:problem:later",
            "title": "Try again later.",
            "status": 503,
            "code": "later",
        }
        answer = JsonResponse(body, content_type="application/problem+json")
    else:
        answer = HttpResponse(render_to_string("errors/later.html", _kept(request)))
    answer.status_code = 503
    answer.headers["Retry-After"] = str(LATER)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _is_program(request: HttpRequest) -> bool:
    wants = request.headers.get("Accept", "")
    return request.path.startswith("/api/") or ("json" in wants and "text/html" not in wants)


def _kept(request: HttpRequest) -> dict[str, object]:
    """What was posted, to be sent once more by a button; secrets and files are chosen anew."""
    fields: list[tuple[str, str]] = []
    files = False
    with suppress(Exception):  # a body that could not be read, for want of room too
        files = bool(request.FILES)
        fields = [
            (name, str(value))
            for name, values in request.POST.lists()
            for value in values
            if not name.startswith(NEVER_BACK)
        ]
    if sum(len(value) for _name, value in fields) > MOST:
        fields = []
    with suppress(Exception):
        token = request.POST.get("csrfmiddlewaretoken", "")
        return {"again": request.get_full_path(), "fields": fields, "files": files, "csrf": token}
    return {}

"""Who comes in: staff with a role in the city of the address; what was refused is said in words."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from foundation.errors import Refused
from foundation.models import Actor, User
from foundation.services import actors
from partnerships import rules
from partnerships.models import Partnership
from partnerships.selectors import partnerships

View = Callable[..., HttpResponse]


class StaffRequest(HttpRequest):
    """A request whose user is known."""

    user: User


def staff(action: str) -> Callable[[View], View]:
    """The view gets the partnership instead of the city's slug; `action` is a key of partnerships.rules.ALLOWED."""

    def declare(view: View) -> View:
        @wraps(view)
        @login_required
        def enter(request: Any, city: str, **rest: Any) -> HttpResponse:
            partnership = partnerships.by_slug(city)
            rules.must(request.user, action, partnership)
            return view(request, partnership, **rest)

        return enter

    return declare


def actor(request: StaffRequest) -> Actor:
    return actors.for_user(request.user)


def done(request: HttpRequest, there: str, partnership: Partnership, work: Callable[[], str]) -> HttpResponse:
    """Do `work`, say its words (or why it was refused) on the page `there`."""
    try:
        messages.success(request, work())
    except Refused as refused:
        messages.error(request, refused.message)
    return redirect(f"delivery:{there}", city=partnership.slug)

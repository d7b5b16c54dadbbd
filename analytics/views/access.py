"""Insight pages: whose partnership, and may this visitor see it?"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse

from foundation.models import Actor, User
from foundation.services import actors
from partnerships import rules
from partnerships.selectors import partnerships

View = Callable[..., HttpResponse]


def staff(action: str) -> Callable[[View], View]:
    """Give a view its `partnership`, after asking `rules` for `action`; Http404 for who has no role there."""

    def wrap(view: View) -> View:
        @wraps(view)
        @login_required
        def opened(request: HttpRequest, city: str, **options: Any) -> HttpResponse:
            partnership = partnerships.by_slug(city)
            rules.enough(rules.held(request, partnership), action)
            return view(request, partnership=partnership, **options)

        return opened

    return wrap


def visitor(request: HttpRequest) -> Actor:
    """Who is signed in, as the one who did it."""
    assert isinstance(request.user, User)  # noqa: S101 login_required stands before this
    return actors.for_user(request.user)

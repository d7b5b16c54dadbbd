"""Who may come in: coordinators into their own partnership's setting-up."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse

from foundation.models import Actor, User
from foundation.services import actors
from partnerships import rules
from partnerships.selectors import partnerships

Page = Callable[..., HttpResponse]


def edits(page: Page) -> Page:
    """Sign in first; then the page gets the Partnership of `city`. 404 for strangers, 403 for another role."""

    @login_required
    @wraps(page)
    def guarded(request: HttpRequest, city: str, **parts: Any) -> HttpResponse:
        partnership = partnerships.by_slug(city)
        rules.must(request.user, "edit_partnership", partnership)
        return page(request, partnership, **parts)

    return guarded


def actor(request: HttpRequest) -> Actor:
    """Who acts; only behind a sign-in."""
    assert isinstance(request.user, User)  # noqa: S101 the guard above let nobody else in
    return actors.for_user(request.user)

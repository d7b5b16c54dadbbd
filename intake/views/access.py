"""In whose name does a clerk work here, and where?"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from foundation.models import Actor, User
from foundation.services import actors
from partnerships import rules
from partnerships.models import Partnership
from partnerships.selectors import partnerships

ACTION = "key_paper"
View = Callable[..., HttpResponse]


def for_clerks(view: View) -> View:
    """Give a view the `partnership` its visitor keys paper for; sign in first, and nothing for other roles.

    Who works for two picks one by `?city=slug`, which the session keeps.
    """

    @wraps(view)
    @login_required
    def opened(request: HttpRequest, *args: Any, **options: Any) -> HttpResponse:
        return view(request, *args, partnership=here(request), **options)

    return opened


def acting(request: HttpRequest) -> Actor:
    """The signed-in clerk, as the actor of what they do."""
    user = request.user
    assert isinstance(user, User)  # noqa: S101 for_clerks stands before this
    return actors.for_user(user)


def here(request: HttpRequest) -> Partnership:
    """The partnership asked for, else the one kept, else the first. Http404 for one where the visitor has no role."""
    user = request.user
    assert isinstance(user, User)  # noqa: S101 login_required stands before this
    mine = partnerships.of_user(user)
    able = [each for each in mine if rules.can(user, ACTION, each)]
    asked = request.GET.get("city")
    if asked is not None and asked not in {each.slug for each in mine}:
        raise Http404
    if not able or (asked is not None and asked not in {each.slug for each in able}):
        raise PermissionDenied
    wanted = asked or request.session.get("city")
    chosen = next((each for each in able if each.slug == wanted), able[0])
    if asked:
        request.session["city"] = chosen.slug
    return chosen

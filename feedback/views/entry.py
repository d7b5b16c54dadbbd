"""Who comes in: staff with a role in the city of the address."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

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
    """The view gets the Partnership instead of the city's slug. 404 for strangers, 403 for another role."""

    def declare(view: View) -> View:
        @wraps(view)
        @never_cache
        @login_required
        def enter(request: HttpRequest, city: str, **rest: object) -> HttpResponse:
            partnership = partnerships.entered(request, city)
            rules.enough(rules.held(request, partnership), action)
            request.session["city"] = partnership.slug
            return view(request, partnership, **rest)

        return enter

    return declare


def may(request: StaffRequest, action: str, partnership: Partnership) -> bool:
    """As partnerships.rules.can, without asking the database again."""
    return bool(rules.ALLOWED[action] & rules.held(request, partnership))


def actor(request: StaffRequest) -> Actor:
    return actors.for_user(request.user)

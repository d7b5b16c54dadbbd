"""What needs me today?"""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from config.selectors import desk as waiting
from foundation.models import User
from partnerships.models import Partnership
from partnerships.selectors import partnerships


@require_safe
@login_required
def desk(request: HttpRequest) -> HttpResponse:
    """One partnership at a time: the one in ?city=, else the one chosen last, else the first."""
    user = request.user
    assert isinstance(user, User)  # noqa: S101 login_required stands before this
    mine = partnerships.of_user(user)
    here = chosen(request, mine)
    rooms = waiting.rooms(user, here) if here else []
    return render(request, "config/desk.html", {"partnership": here, "mine": mine, "rooms": rooms})


def chosen(request: HttpRequest, mine: list[Partnership]) -> Partnership | None:
    """None only for an operator without a role anywhere; Http404 for a city where the visitor has none."""
    if not mine:
        if request.user.is_staff:
            return None
        raise PermissionDenied
    asked = request.GET.get("city")
    found = next((one for one in mine if one.slug == (asked or request.session.get("city"))), None)
    if asked and found is None:
        raise Http404
    if asked:
        request.session["city"] = asked
    return found or mine[0]

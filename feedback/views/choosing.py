"""The short addresses of the desk: on to the city chosen last, or named by ?city=."""

from collections.abc import Callable

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from foundation.models import User
from partnerships.models import Partnership
from partnerships.selectors import partnerships


def to(there: str) -> Callable[[HttpRequest], HttpResponse]:
    """A view that goes to the page `there` of the chosen city and keeps the rest of the query."""

    @require_safe
    @login_required
    def choose(request: HttpRequest) -> HttpResponse:
        query = request.GET.copy()
        asked = query.pop("city", [""])[-1]
        here = _chosen(request, asked)
        address = reverse(there, kwargs={"city": here.slug})
        return redirect(f"{address}?{query.urlencode()}" if query else address)

    return choose


def _chosen(request: HttpRequest, asked: str) -> Partnership:
    if not isinstance(request.user, User):
        raise PermissionDenied
    mine = partnerships.of_user(request.user)
    if not mine:
        raise PermissionDenied
    wanted = asked or request.session.get("city", "")
    found = next((one for one in mine if one.slug == wanted), None)
    if asked and found is None:
        raise Http404
    return found or mine[0]

"""Who gets which report by mail? Whoever sees figures; members are chosen by who may see the list of members."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from analytics.forms.subscriptions import SubscriptionForm
from analytics.models import Subscription
from analytics.selectors import subscriptions as found
from analytics.services import subscriptions
from analytics.views.access import staff, visitor
from foundation import clock
from foundation.errors import Refused
from partnerships import rules
from partnerships.models import Partnership


@require_http_methods(["GET", "HEAD", "POST"])
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """The list, one more, or the end of one."""
    names = _sees_members(request, partnership)
    ending = request.POST.get("end") if request.method == "POST" else None
    form = _form(partnership, names, request.POST if request.method == "POST" and not ending else None)
    if ending:
        return _ended(request, partnership, ending, names)
    if form.is_bound and form.is_valid() and _begun(request, partnership, form):
        return redirect(request.path)
    rows = [_row(one, names) for one in found.open_ones(partnership)]
    context = {"partnership": partnership, "rows": rows, "form": form}
    return render(request, "analytics/subscriptions.html", context, status=422 if form.errors else 200)


def _sees_members(request: HttpRequest, partnership: Partnership) -> bool:
    return bool(rules.ALLOWED["see_members"] & rules.held(request, partnership))


def _form(partnership: Partnership, names: bool, sent: Any) -> SubscriptionForm:
    members = found.members(partnership, clock.today(partnership.time_zone)) if names else []
    return SubscriptionForm(sent, staff=found.staff(partnership), members=members)


def _row(one: Subscription, names: bool) -> dict[str, Any]:
    """A member's name only for who may see members."""
    who = str(one.user) if one.user else str(one.member) if names else _("a member")
    last = one.sendings.order_by("-pk").first()
    return {"row": one, "who": who, "last": last, "may_end": names or one.user is not None}


def _begun(request: HttpRequest, partnership: Partnership, form: SubscriptionForm) -> bool:
    try:
        subscriptions.begin(by=visitor(request), partnership=partnership, **form.given())
    except Refused as refusal:
        form.add_error(None, str(refusal.message))
        return False
    messages.success(request, _("Noted. The next one goes by itself."))
    return True


def _ended(request: HttpRequest, partnership: Partnership, uuid: str, names: bool) -> HttpResponse:
    row = found.get(partnership, uuid)
    if row.member_id and not names:
        raise PermissionDenied
    subscriptions.end(by=visitor(request), subscription=row)
    messages.success(request, _("Ended. Nothing more of it is sent."))
    return redirect(request.path)

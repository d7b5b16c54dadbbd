"""What a coordinator does around the invitations of a wave: remind, stand in, revoke, addresses, roles that ended, postpone."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from foundation.errors import Refused
from surveys.forms.series import HOUR, PostponeForm
from surveys.forms.wishes import SubstituteForm
from surveys.models import AddressTrouble, Departure, Wave
from surveys.selectors import standing_in as substitutes
from surveys.selectors import waves
from surveys.services import departing, outcomes, reminding, standing_in
from surveys.services import waves as running
from surveys.views import staff


@staff.signed_in
@require_POST
def remind(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The next round of reminders at once."""
    wave = staff.find(request, "run_surveys", waves.get, uuid)

    def work() -> str:
        count = reminding.remind_now(by=staff.actor(request), wave=wave)
        return ngettext("%(count)s person is reminded.", "%(count)s people are reminded.", count) % {
            "count": count
        }

    return _done(request, wave, work)


@staff.signed_in
@require_POST
def postpone(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A planned wave opens on a later day, with a reason."""
    wave = staff.find(request, "run_surveys", waves.get, uuid)
    form = PostponeForm(request.POST)

    def work() -> str:
        if not form.is_valid():
            raise Refused(_("Give a day and a reason."), code="incomplete")
        zone = ZoneInfo(wave.partnership.time_zone)
        opens = datetime.combine(form.cleaned_data["day"], HOUR, zone)
        running.postpone(by=staff.actor(request), wave=wave, opens=opens, reason=form.cleaned_data["reason"])
        return _("The wave is postponed; the reason stands in its history.")

    return _done(request, wave, work)


@staff.signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def stand_in(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Choose who answers for the body instead of somebody who has not answered."""
    row = staff.find(request, "run_surveys", waves.invitation, uuid)
    people = substitutes.candidates(row)
    form = SubstituteForm(request.POST if request.method == "POST" else None, people=people)
    if request.method == "POST" and form.is_valid():
        member = form.cleaned_data["member"]

        def work() -> str:
            standing_in.substitute(by=staff.actor(request), invitation=row, member=member)
            return _("%(name)s gets a link of their own; the first one is void.") % {"name": member.name}

        return _done(request, row.wave, work)
    context = {"invitation": row, "wave": row.wave, "partnership": row.partnership, "form": form}
    return render(
        request,
        "surveys/substitute.html",
        {**context, "people": people},
        status=422 if form.errors else 200,
    )


@staff.signed_in
@require_POST
def revoke(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """One person's link is void; none is sent instead."""
    row = staff.find(request, "run_surveys", waves.invitation, uuid)

    def work() -> str:
        standing_in.revoke(by=staff.actor(request), invitation=row)
        return _("The link of %(name)s is void.") % {"name": row.member.name}

    return _done(request, row.wave, work)


@staff.signed_in
@require_POST
def settle_trouble(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The address was looked at and is used again."""
    row = staff.find(request, "run_surveys", waves.invitation, uuid)
    trouble = get_object_or_404(AddressTrouble, invitation=row, uuid=request.POST.get("trouble") or None)

    def work() -> str:
        outcomes.settle(by=staff.actor(request), trouble=trouble)
        return _("The address is used again. You can now send a new link.")

    return _done(request, row.wave, work)


@staff.signed_in
@require_POST
def decide(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Somebody said that they left: end the seat, or find it a mistake."""
    row = staff.find(request, "run_surveys", waves.invitation, uuid)
    departure = get_object_or_404(Departure, invitation=row, uuid=request.POST.get("departure") or None)

    def work() -> str:
        if "confirm" in request.POST:
            departing.confirm(by=staff.actor(request), departure=departure)
            return _("The seat has ended.")
        departing.dismiss(by=staff.actor(request), departure=departure)
        return _("The seat goes on.")

    return _done(request, row.wave, work)


def _done(request: HttpRequest, wave: Wave, work: Callable[[], str]) -> HttpResponse:
    """Do it and tell, on the wave's page; a refusal is told there too."""
    try:
        messages.success(request, work())
    except Refused as refusal:
        messages.error(request, str(refusal.message))
    return redirect("surveys:wave", uuid=wave.uuid)

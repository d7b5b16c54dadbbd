"""One wave: who answered how much, by group, never what; and the steps a coordinator may take."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from foundation.errors import Refused
from foundation.models import Actor
from partnerships import rules
from surveys.forms.series import PostponeForm, ReasonForm
from surveys.models import Series, Wave
from surveys.selectors import attention, burden, open_door, reminding, response, waves
from surveys.services import invitations
from surveys.services import waves as running
from surveys.views import staff
from surveys.workflow.waves import READING

DONE = {
    "open": gettext_lazy("The wave is open; the invitations are on their way."),
    "close": gettext_lazy("Answering is closed. Late paper is taken for seven days more."),
    "skip": gettext_lazy("The wave is skipped; the next one is planned."),
    "publish": gettext_lazy("The wave is published."),
}


@staff.signed_in
@require_safe
def wave_page(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Response by level and organisation, its history, and who was asked."""
    wave = staff.find(request, "see_surveys", waves.get, uuid)
    return render(request, "surveys/wave.html", _context(request, wave, ReasonForm()))


@staff.signed_in
@require_POST
def step(request: HttpRequest, uuid: UUID, to: str) -> HttpResponse:
    """Open now, close early, skip, publish; refusals are shown on the wave's page."""
    wave = staff.find(request, "run_surveys", waves.get, uuid)
    try:
        _take(to, staff.actor(request), wave, request.POST.get("reason", "")[:500])
    except Refused as refusal:
        form = ReasonForm(request.POST)
        form.is_valid()
        context = {**_context(request, wave, form), "refusal": str(refusal.message)}
        return render(request, "surveys/wave.html", context, status=refusal.status)
    messages.success(request, str(DONE[to]))
    return redirect("surveys:wave", uuid=wave.uuid)


@staff.signed_in
@require_POST
def renew(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Revoke one person's link and send a new one."""
    row = staff.find(request, "run_surveys", waves.invitation, uuid)
    try:
        invitations.renew_link(by=staff.actor(request), invitation=row)
        messages.success(
            request,
            _("A new link is on its way to %(name)s; the old one is void.") % {"name": row.member.name},
        )
    except Refused as refusal:
        messages.error(request, str(refusal.message))
    return redirect("surveys:wave", uuid=row.wave.uuid)


def _take(to: str, by: Actor, wave: Wave, reason: str) -> None:
    if to == "open":
        running.open_now(by=by, wave=wave, reason=reason)
    elif to == "close":
        running.close(by=by, wave=wave, reason=reason)
    elif to == "skip":
        running.skip(by=by, wave=wave, reason=reason)
    elif to == "publish":
        running.publish(by=by, wave=wave)
    else:
        raise Http404


def _context(request: HttpRequest, wave: Wave, form: ReasonForm) -> dict[str, Any]:
    return {
        "wave": wave,
        "partnership": wave.partnership,
        "total": response.total(wave),
        "levels": response.by_level(wave),
        "organisations": response.by_organisation(wave),
        "unreachable": response.unreachable(wave),
        "steps": waves.steps(wave),
        "invited": waves.invited(wave),
        "troubles": attention.troubles(wave),
        "departures": attention.departures(wave),
        "held_back": burden.held_back(wave),
        "reminder_day": reminding.coming_day(wave),
        "postpone_form": PostponeForm(),
        "turnout": None if wave.series.door == Series.Door.PERSONAL else open_door.turnout(wave),
        "may_run": rules.can(staff.account(request), "run_surveys", wave.partnership),
        "may_export": rules.can(staff.account(request), "export_rows", wave.partnership),
        "may_see_found": rules.can(staff.account(request), "see_insight", wave.partnership),
        "released": open_door.turnout(wave).released if wave.series.is_anonymous else 0,
        "published_by": wave.settles + READING,
        "form": form,
    }

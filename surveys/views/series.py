"""One series: its rule, its waves, what comes next; and its end."""

from itertools import islice
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from foundation import clock
from foundation.errors import Refused
from partnerships import rules
from surveys.forms.series import ReasonForm, rule_in_words
from surveys.models import Series
from surveys.selectors import audience, comparing, response, series, waves
from surveys.services import series as running
from surveys.services import unlinking
from surveys.views import staff
from surveys.workflow.recurrence import openings

AHEAD = 4


@staff.signed_in
@require_safe
def series_page(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Its waves with their response, and the openings that follow from the rule."""
    one = staff.find(request, "see_surveys", series.get, uuid)
    personal = one.door == one.Door.PERSONAL
    lines = [
        (wave, response.total(wave) if wave.version_id and personal else None)
        for wave in waves.of_series(one)
    ]
    comes = (
        moment
        for moment in openings(one.rule, one.first_opening, one.partnership.time_zone)
        if moment > clock.now()
    )
    context = {
        "series": one,
        "partnership": one.partnership,
        "lines": lines,
        "breaks": comparing.breaks(one),
        "coming": [] if one.ended_at else list(islice(comes, AHEAD)),
        "may_run": rules.can(staff.account(request), "run_surveys", one.partnership),
        "form": ReasonForm(),
        "rule": rule_in_words(one.rule),
        "asked": [] if one.ended_at or one.door != one.Door.PERSONAL else _preview(one),
        "unlinks": unlinking.unlinks_on(one),
    }
    return render(request, "surveys/series.html", context)


def _preview(one: Series) -> list[audience.Asked]:
    """Who would be asked today."""
    return audience.preview(one, clock.today(one.partnership.time_zone))


@staff.signed_in
@require_POST
def end(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """No more waves after those that run."""
    one = staff.find(request, "run_surveys", series.get, uuid)
    try:
        running.end(by=staff.actor(request), series=one, reason=request.POST.get("reason", "")[:500])
        messages.success(request, _("The series has ended. A wave that runs goes on to its end."))
    except Refused as refusal:
        messages.error(request, str(refusal.message))
    return redirect("surveys:series", uuid=one.uuid)

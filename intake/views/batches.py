"""Piles of paper: open one, see what became of each sheet, close it when it adds up."""

from collections import Counter
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from foundation import clock
from foundation.errors import Refused
from intake.forms.batches import BatchForm, RecountForm
from intake.selectors import keying as keyed
from intake.selectors import looking, reconciling
from intake.services import batches as piles
from intake.views.access import acting, for_clerks
from partnerships.models import Partnership

SHARE = 10
"""So many of a hundred sheets are keyed twice where there is somebody else to do it."""


@require_http_methods(["GET", "HEAD", "POST"])
@for_clerks
def batches(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """The piles so far, and a form to open one."""
    today = clock.today(partnership.time_zone)
    share = SHARE if keyed.others(partnership, acting(request)) else 0
    form = BatchForm(request.POST or None, initial={"received_on": today, "second_share": share})
    if request.method == "POST" and form.is_valid():
        try:
            made = piles.open_batch(by=acting(request), partnership=partnership, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal.message))
        else:
            return redirect("intake:keying_batch", uuid=made.uuid)
    context = {"partnership": partnership, "form": form, "batches": keyed.batches(partnership)}
    return render(request, "intake/batches.html", context, status=422 if form.errors else 200)


@require_GET
@for_clerks
def batch(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """One pile: does it add up, and what became of each sheet."""
    line = keyed.batch(partnership, uuid)
    form = RecountForm(initial={"returned": line.count.done or line.batch.returned})
    return render(request, "intake/batch.html", _context(partnership, uuid, form))


@require_POST
@for_clerks
def recount(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """Correct how many sheets the pile has."""
    form = RecountForm(request.POST)
    if form.is_valid():
        batch = keyed.batch(partnership, uuid).batch
        try:
            piles.recount(by=acting(request), batch=batch, returned=form.cleaned_data["returned"])
        except Refused as refusal:
            form.add_error("returned", str(refusal.message))
        else:
            messages.success(request, _("The count is corrected."))
            return redirect("intake:batch", uuid=uuid)
    return render(request, "intake/batch.html", _context(partnership, uuid, form), status=422)


@require_POST
@for_clerks
def close(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """Close the pile; said why not when it does not add up."""
    batch = keyed.batch(partnership, uuid).batch
    try:
        piles.close(by=acting(request), batch=batch)
    except Refused as refusal:
        messages.error(request, str(refusal.message))
    else:
        messages.success(request, _("The pile is closed: every sheet is accounted for."))
    return redirect("intake:batch", uuid=uuid)


def _context(partnership: Partnership, uuid: UUID, form: RecountForm) -> dict[str, object]:
    line = keyed.batch(partnership, uuid)
    waiting = looking.table(line.batch)
    return {
        "partnership": partnership,
        "batch": line.batch,
        "count": line.count,
        "sheets": keyed.sheets(line.batch),
        "form": form,
        "runs": reconciling.by_run(line.batch),
        "stages": Counter(each.stage for each in waiting),
        "to_look_at": sum(each.stage in ("first", "second", "third") for each in waiting),
        "sure": sum(each.stage in ("sure", "decided") for each in waiting),
        "homeless": [each.sheet for each in waiting if each.stage == "no_survey"],
        "rates": looking.rates(line.batch),
    }

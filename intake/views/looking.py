"""Questionnaires of a pile: look at one after the other, and have the clear ones counted."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from foundation.errors import Refused
from intake.forms.looking import Shown, shown
from intake.models import PrintedSheet, Reason
from intake.selectors import keying as keyed
from intake.selectors import looking as looks
from intake.selectors.keying import BatchLine
from intake.selectors.looking import Standing
from intake.services import keying, looking
from intake.views.access import acting, for_clerks
from partnerships.models import Partnership


@require_http_methods(["GET", "HEAD", "POST"])
@for_clerks
def sheet(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """One sheet: the next that waits for this person, or the one whose number was typed (?serial=)."""
    line = keyed.batch(partnership, uuid)
    if line.batch.closed_at:
        return redirect("intake:batch", uuid=uuid)
    typed = request.POST.get("serial") or request.GET.get("serial", "")
    try:
        found = _named(line, typed) if typed else looks.next_for(line.batch, acting(request))
    except Refused as refusal:
        messages.error(request, str(refusal.message))
        return redirect("intake:batch", uuid=uuid)
    if found is None:
        messages.info(request, _("No sheet of this pile waits for you."))
        return redirect("intake:batch", uuid=uuid)
    if found.is_suggestion:
        return redirect(
            f"{reverse('intake:keying_batch', args=[uuid])}?{urlencode({'serial': found.sheet.serial})}"
        )
    if request.method == "POST":
        return _posted(request, line, found)
    return _page(request, line, found, shown(found, whole="all" in request.GET))


@require_POST
@for_clerks
def take_over(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """Count what was read for sure."""
    try:
        looking.order_take_over(by=acting(request), batch=keyed.batch(partnership, uuid).batch)
    except Refused as refusal:
        messages.error(request, str(refusal.message))
    else:
        messages.success(
            request, _("The clear questionnaires are being counted. Load this page again in a moment.")
        )
    return redirect("intake:batch", uuid=uuid)


def _named(line: BatchLine, typed: str) -> Standing:
    sheet = keying.sheet_of(line.batch.partnership, typed)
    if sheet is None:
        raise Refused(_("Type the number that stands at the top of the sheet."), code="no_serial")
    if looks.is_settled(sheet):
        raise Refused(_("A sheet with this form number was keyed before."), code="serial_used")
    return looks.standing(line.batch, sheet)


def _posted(request: HttpRequest, line: BatchLine, found: Standing) -> HttpResponse:
    whole = "all" in request.POST
    page = shown(found, whole=whole)
    typed = {key: values for key, values in request.POST.lists() if key != "reason"}
    try:
        if request.POST.get("reason") in Reason.values:
            return _put_aside(request, line, found.sheet)
        became = looking.look(
            by=acting(request), batch=line.batch, sheet=found.sheet, raw={**page.carried, **typed}
        )
    except looking.DoesNotFit as wrong:
        return _page(request, line, found, shown(found, typed, wrong.problems, whole=whole), status=422)
    except Refused as refusal:
        messages.error(request, str(refusal.message))
        return _page(request, line, found, shown(found, typed, whole=whole), status=refusal.status)
    messages.success(request, SAID.get(became, SAID["kept"]))
    return redirect("intake:questionnaire", uuid=line.batch.uuid)


def _put_aside(request: HttpRequest, line: BatchLine, sheet: PrintedSheet) -> HttpResponse:
    keying.reject(
        by=acting(request),
        batch=line.batch,
        client_uuid=sheet.uuid,
        reason=request.POST["reason"],
        serial=sheet.serial,
    )
    messages.success(request, _("The sheet is put aside and counted."))
    return redirect("intake:questionnaire", uuid=line.batch.uuid)


def _page(
    request: HttpRequest, line: BatchLine, found: Standing, page: Shown, *, status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {
        "partnership": line.batch.partnership,
        "batch": line.batch,
        "count": line.count,
        "found": found,
        "shown": page,
        "refusals": [(Reason.BLANK, Reason.BLANK.label), (Reason.UNREADABLE, Reason.UNREADABLE.label)],
    }
    return render(request, "intake/questionnaire.html", context, status=status)


SAID = {
    "kept": _lazy("The answers are counted."),
    "answered": _lazy(
        "This person had answered already. The sheet is put aside, and what came first stands."
    ),
    "late": _lazy("This survey is over. The sheet is put aside."),
    "second": _lazy("Kept. Somebody else keys this sheet once more."),
    "third": _lazy("Kept. The two keyings differ: somebody looks a third time."),
}

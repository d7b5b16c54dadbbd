"""Key sheets, one after the other, by keyboard alone."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from foundation.errors import Refused
from foundation.ids import uuid7
from intake.forms import keyed_again
from intake.forms.keying import EntryForm, RejectForm
from intake.models import KeyedSheet, ScannedPage
from intake.records import serials
from intake.selectors import keying as keyed
from intake.selectors import printing
from intake.selectors import scanning as scans
from intake.selectors.keying import BatchLine
from intake.selectors.looking import Standing
from intake.services import keying
from intake.views.access import acting, for_clerks
from intake.views.looking import SAID
from partnerships.models import Partnership


@require_GET
@for_clerks
def choose(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Which pile? With one on the table, straight to it."""
    lines = keyed.open_batches(partnership)
    if len(lines) == 1:
        return redirect("intake:keying_batch", uuid=lines[0].batch.uuid)
    return render(request, "intake/choose.html", {"partnership": partnership, "batches": lines})


@require_http_methods(["GET", "HEAD", "POST"])
@for_clerks
def sheet(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """One sheet: an empty form, or what was typed with what is wrong or what was keyed before."""
    line = keyed.batch(partnership, uuid)
    if request.method != "POST":
        if line.batch.closed_at:
            return redirect("intake:batch", uuid=uuid)
        found = keyed_again.standing(line.batch, request.GET.get("serial", ""))
        if found and found.stage == "second" and not found.may_be_seen_by(acting(request)):
            messages.error(request, _("You keyed this sheet before. Somebody else has to."))
            return redirect("intake:batch", uuid=uuid)
        form = keyed_again.form(found, partnership) if found else _next(request, partnership, line)
        return _page(request, partnership, line, form)
    form = EntryForm(request.POST, partnership=partnership)
    if not form.is_valid():
        return _page(request, partnership, line, form, status=422)
    twin = _twin(partnership, form)
    if twin:
        form = EntryForm(request.POST, partnership=partnership, twin=not _same_serial(form, twin))
        form.is_valid()
        return _page(request, partnership, line, form, status=409, twin=twin)
    return _save(request, partnership, line, form)


@require_POST
@for_clerks
def reject(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """Put a sheet aside with its reason."""
    line = keyed.batch(partnership, uuid)
    form = RejectForm(request.POST, prefix="aside")
    if form.is_valid():
        try:
            keying.reject(by=acting(request), batch=line.batch, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal.message))
        else:
            messages.success(request, _("The sheet is put aside and counted."))
            return redirect("intake:keying_batch", uuid=uuid)
    return _page(request, partnership, line, _empty(request, partnership), status=422, aside=form)


def _save(request: HttpRequest, partnership: Partnership, line: BatchLine, form: EntryForm) -> HttpResponse:
    try:
        done = keying.key(
            by=acting(request),
            batch=line.batch,
            client_uuid=form.cleaned_data["client_uuid"],
            entry=form.entry(),
            known_twin=form.cleaned_data["known_twin"],
            settles=form.cleaned_data["settles"],
        )
    except Refused as refusal:
        if (
            refusal.code == "two_differ"
        ):  # now both keyings stand beside the fields, and saving says what stands
            form = _settling(request, partnership)
        form.add_error(_FIELDS.get(refusal.code), str(refusal.message))
        return _page(request, partnership, line, form, status=refusal.status)
    said = _("Saved as suggestion %(number)s.") % {"number": done.number}
    messages.success(request, SAID[done.waits] if done.waits else said)
    for name in ("language", "said_on"):  # the next sheet of a pile is often of the same kind
        request.session[f"keying_{name}"] = request.POST.get(name, "")
    return redirect("intake:keying_batch", uuid=line.batch.uuid)


def _settling(request: HttpRequest, partnership: Partnership) -> EntryForm:
    data = request.POST.copy()
    data["settles"] = "on"
    form = EntryForm(data, partnership=partnership)
    form.is_valid()
    return form


_FIELDS = {
    "no_serial": "serial",
    "serial_used": "serial",
    "not_you": "serial",
    "two_differ": "serial",
    "future": "said_on",
    "long_ago": "said_on",
    "after_pile": "said_on",
    "contact_needed": "answer",
    "bad_email": "email",
    "empty": "text",
    "too_long": "text",
}
"""Where a refusal belongs on the page; one not named here stands above the fields."""


def _twin(partnership: Partnership, form: EntryForm) -> KeyedSheet | None:
    """What was keyed before, when somebody should look. The very same entry sent again is no twin of itself."""
    if form.cleaned_data["known_twin"]:
        return None
    found = keyed.twin(partnership, serial=form.cleaned_data["serial"], text=form.cleaned_data["text"])
    return None if found and found.client_uuid == form.cleaned_data["client_uuid"] else found


def _same_serial(form: EntryForm, twin: KeyedSheet) -> bool:
    return twin.sheet is not None and twin.sheet.serial == serials.read(form.data.get("serial", ""))


def _empty(request: HttpRequest, partnership: Partnership) -> EntryForm:
    kept = {name: request.session.get(f"keying_{name}", "") for name in ("language", "said_on")}
    initial = {name: value for name, value in kept.items() if value}
    return EntryForm(initial={"client_uuid": uuid7(), **initial}, partnership=partnership)


def _next(request: HttpRequest, partnership: Partnership, line: BatchLine) -> EntryForm:
    """The next scanned sheet with what was read for sure; a page to key by hand (?page=); else an empty form."""
    if "page" in request.GET:
        page = _by_hand(request, partnership)
        return EntryForm(initial={"client_uuid": page.uuid if page else uuid7()}, partnership=partnership)
    scan = scans.next_sheet(line.batch)
    if scan is None:
        return _empty(request, partnership)
    known = {name: scan.sure[name] for name in ("kind", "answer") if name in scan.sure}
    sheet = {"serial": scan.sheet.serial_shown, "language": scan.sheet.run.language}
    form = EntryForm(initial={"client_uuid": scan.pages[0].uuid, **sheet, **known}, partnership=partnership)
    form.fields["serial"].widget.attrs.pop("autofocus", None)
    form.fields["text"].widget.attrs["autofocus"] = True
    return form


def _by_hand(request: HttpRequest, partnership: Partnership) -> ScannedPage | None:
    """The page that could not be read and is keyed by hand (?page=)."""
    try:
        asked = UUID(request.GET.get("page", ""))
    except ValueError:
        return None
    return scans.page(partnership, asked)


def _scan(
    partnership: Partnership, line: BatchLine, serial: str, found: Standing | None
) -> scans.Scanned | None:
    """The scan of the sheet whose number stands in the form; all of it for a second or third look."""
    sheet = printing.by_serial(partnership, serial) if serial else None
    return scans.of_sheet(line.batch, sheet, everything=found is not None)


def _rows(
    form: EntryForm, scan: scans.Scanned | None, found: Standing | None
) -> list[tuple[BoundField, list[scans.Crop], tuple[str, ...]]]:
    """Each field with what was scanned of it and no machine could read, and what two people keyed otherwise."""
    crops = scan.crops if scan else ()
    read = keyed_again.readings(found, form)
    return [
        (
            field,
            [crop for crop in crops if _ANSWERED_IN.get(crop.question, crop.question) == field.name],
            read.get(field.name, ()),
        )
        for field in form.visible_fields()
    ]


_ANSWERED_IN = {"contact": "name"}
"""On paper name and address are one place to write in."""


def _aside(form: EntryForm, twin: KeyedSheet | None) -> RejectForm:
    """The form to put a sheet aside; filled in for a sheet that was probably keyed before."""
    double = {"reason": "double", "serial": form.data.get("serial", "")} if twin else {}
    return RejectForm(initial={"client_uuid": uuid7(), **double}, prefix="aside")


def _page(
    request: HttpRequest,
    partnership: Partnership,
    line: BatchLine,
    form: EntryForm,
    *,
    status: int = 200,
    twin: KeyedSheet | None = None,
    aside: RejectForm | None = None,
) -> HttpResponse:
    serial = str(form["serial"].value() or "")
    found = keyed_again.standing(line.batch, serial)
    scan = _scan(partnership, line, serial, found)
    context: dict[str, Any] = {
        "partnership": partnership,
        "batch": line.batch,
        "count": line.count,
        "form": form,
        "scan": scan,
        "found": found,
        "rows": _rows(form, scan, found),
        "page": _by_hand(request, partnership),
        "twin": twin,
        "same_serial": twin is not None and _same_serial(form, twin),
        "aside_open": bool(twin or aside),
        "aside": aside or _aside(form, twin),
        "newest": keyed.sheets(line.batch)[-5:][::-1],
    }
    return render(request, "intake/keying.html", context, status=status)

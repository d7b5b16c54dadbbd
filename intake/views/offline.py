"""A pile is keyed without a network: the page that stays on the device, and the door where its sheets arrive."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from feedback.views.offline import WORKER
from foundation.errors import Refused
from foundation.models import Actor
from intake.forms import offline as desks
from intake.forms.keying import EntryForm, RejectForm
from intake.models import KeyingBatch, PrintedSheet, PrintRun
from intake.selectors import keying as keyed
from intake.selectors import tables
from intake.services import keying, looking
from intake.views.access import acting, for_clerks
from intake.views.looking import SAID
from partnerships.models import Partnership
from surveys.forms.problems import in_words

MOST_FIELDS = 2000


@require_safe
@never_cache
@for_clerks
def page(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """Made to be kept: the forms, and the numbers of the sheets that are accounted for; nothing of what they said."""
    line = keyed.batch(partnership, uuid)
    if line.batch.closed_at:
        return redirect("intake:batch", uuid=uuid)
    done = [each.sheet.serial for each in keyed.sheets(line.batch) if each.sheet]
    context: dict[str, Any] = {
        "partnership": partnership,
        "batch": line.batch,
        "entry": desks.OfflineEntryForm(partnership=partnership),
        "aside": desks.OfflineRejectForm(),
        "questionnaires": desks.questionnaires(partnership),
        "known": " ".join(done),
    }
    return render(request, "intake/offline.html", context)


@require_safe
@for_clerks
def worker(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """The service worker, allowed for the page of this pile alone. Http404 for a pile of others."""
    keyed.batch(partnership, uuid)
    answer = HttpResponse(WORKER.read_bytes(), content_type="text/javascript; charset=utf-8")
    answer["Service-Worker-Allowed"] = reverse("intake:offline", args=[uuid])
    return answer


@dataclass(frozen=True)
class Sent:
    """One sheet as a device sends it: which form was shown, and its fields by name."""

    key: UUID
    form: str
    fields: MultiValueDict[str, Any]


@require_POST
@for_clerks
def receive(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """201 new, 200 the same again, 409 keyed before, 422 what is wrong: the device keeps it with the reason."""
    batch = keyed.batch(partnership, uuid).batch
    sent = _sent(request)
    if sent is None:
        return _problem(400, _("This entry cannot be read."), {})
    try:
        return _TAKERS.get(sent.form, _questionnaire)(acting(request), batch, sent)
    except looking.DoesNotFit as wrong:
        return _problem(422, _wrong(), {each.item: [in_words(each)] for each in wrong.problems})
    except Refused as refusal:
        return _problem(refusal.status, str(refusal.message), {})


def _sent(request: HttpRequest) -> Sent | None:
    try:
        body = json.loads(request.body)
        key, form = UUID(request.headers.get("Idempotency-Key", "")), str(body["form"])
        fields: MultiValueDict[str, Any] = MultiValueDict()
        for name, value in body["fields"][:MOST_FIELDS]:
            fields.appendlist(str(name), str(value))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return Sent(key, form, fields)


def _suggestion(by: Actor, batch: KeyingBatch, sent: Sent) -> HttpResponse:
    sent.fields["client_uuid"] = str(sent.key)
    form = EntryForm(sent.fields, partnership=batch.partnership)
    if not form.is_valid():
        return _problem(422, _wrong(), _by_label(form))
    done = keying.key(
        by=by,
        batch=batch,
        client_uuid=sent.key,
        entry=form.entry(),
        known_twin=form.cleaned_data["known_twin"],
    )
    said = _("Saved as suggestion %(number)s.") % {"number": done.number}
    return _receipt(str(SAID[done.waits]) if done.waits else said, repeated=done.repeated)


def _aside(by: Actor, batch: KeyingBatch, sent: Sent) -> HttpResponse:
    sent.fields["client_uuid"] = str(sent.key)
    form = RejectForm(sent.fields)
    if not form.is_valid():
        return _problem(422, _wrong(), _by_label(form))
    done = keying.reject(by=by, batch=batch, **form.cleaned_data)
    return _receipt(_("The sheet is put aside and counted."), repeated=done.repeated)


def _questionnaire(by: Actor, batch: KeyingBatch, sent: Sent) -> HttpResponse:
    sheet = keying.sheet_of(batch.partnership, sent.fields.get("serial", ""))
    if sheet is None:
        raise Refused(_("Type the number that stands at the top of the sheet."), code="no_serial")
    if not _is_of(sheet, _run(batch.partnership, sent.form)):
        raise Refused(
            _("The sheet with this number is another form. Choose its form, and key it again."),
            code="other_form",
        )
    raw = {name: values for name, values in sent.fields.lists() if name != "serial"}
    became = looking.look(by=by, batch=batch, sheet=sheet, raw=raw, client_uuid=sent.key)
    return _receipt(str(SAID.get(became, SAID["kept"])))


_TAKERS = {desks.SUGGESTION: _suggestion, desks.ASIDE: _aside}


def _run(partnership: Partnership, shown: str) -> PrintRun | None:
    try:
        return tables.run(partnership, UUID(shown))
    except ValueError:
        return None


def _is_of(sheet: PrintedSheet, run: PrintRun | None) -> bool:
    """Does the sheet ask what was keyed? Languages and large print of one survey are one form."""
    return run is not None and (sheet.run.wave_id, sheet.run.body_id) == (run.wave_id, run.body_id)


def _by_label(form: EntryForm | RejectForm) -> dict[str, Sequence[str]]:
    return {
        str(form.fields[name].label if name in form.fields else ""): [str(each) for each in errors]
        for name, errors in form.errors.items()
    }


def _wrong() -> str:
    return _("Some fields need another look.")


def _receipt(said: str, *, repeated: bool = False) -> HttpResponse:
    return JsonResponse({"said": said}, status=200 if repeated else 201)


def _problem(status: int, title: str, errors: Mapping[str, Sequence[str]]) -> HttpResponse:
    return JsonResponse({"title": title, "status": status, "errors": errors}, status=status)

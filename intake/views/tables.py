"""Questionnaires that were keyed in a spreadsheet: choose the table, see what would happen, then it happens."""

from collections import Counter
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from foundation.errors import Refused
from intake.forms.tables import TableForm
from intake.selectors import keying as keyed
from intake.selectors import tables as waiting
from intake.services import keyed_tables
from intake.services.keyed_tables import Planned
from intake.views.access import acting, for_clerks
from partnerships.models import Partnership
from surveys.forms.problems import in_words

SHOWN = 50


@require_http_methods(["GET", "HEAD", "POST"])
@for_clerks
def choose(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """The table; and an empty one for each form that is out."""
    batch = keyed.batch(partnership, uuid).batch
    form = TableForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        table = form.cleaned_data["table"]
        try:
            kept = keyed_tables.upload(by=acting(request), batch=batch, name=table.name, content=table.read())
            return redirect("intake:table_look", uuid=uuid, table=kept.uuid)
        except Refused as refusal:
            form.add_error("table", str(refusal.message))
    context = {"partnership": partnership, "batch": batch, "form": form, "runs": waiting.runs(partnership)}
    return render(request, "intake/table.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@for_clerks
def look(request: HttpRequest, uuid: UUID, table: UUID, *, partnership: Partnership) -> HttpResponse:
    """What would become of each row; then, by POST, it happens."""
    batch = keyed.batch(partnership, uuid).batch
    stored = waiting.table(partnership, table)
    if request.method == "POST":
        keyed_tables.order(by=acting(request), batch=batch, stored=stored)
        messages.success(request, _("The rows are being keyed. Load this page again in a moment."))
        return redirect("intake:batch", uuid=uuid)
    try:
        plan = keyed_tables.plan(by=acting(request), batch=batch, stored=stored)
    except Refused as refusal:
        messages.error(request, str(refusal.message))
        return redirect("intake:table", uuid=uuid)
    troubles = [(each, _why(each)) for each in plan if each.state == "trouble"]
    context = {
        "partnership": partnership,
        "batch": batch,
        "stored": stored,
        "states": Counter(each.state for each in plan),
        "troubles": troubles[:SHOWN],
        "more": max(0, len(troubles) - SHOWN),
    }
    return render(request, "intake/table_look.html", context)


@require_GET
@for_clerks
def empty(request: HttpRequest, uuid: UUID, run: UUID, *, partnership: Partnership) -> HttpResponse:
    """The first line of a table for one form."""
    keyed.batch(partnership, uuid)
    found = next((each for each in waiting.runs(partnership) if each.uuid == run), None)
    if found is None:
        raise Http404
    answer = HttpResponse(keyed_tables.template(found), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{found.form_key}-{found.form_version}.csv"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _why(found: Planned) -> str:
    said = [f"{problem.item}: {in_words(problem)}" for problem in found.problems]
    return found.words or " ".join(said)

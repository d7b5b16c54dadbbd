"""Answers of earlier waves from a table: choose the file, say which column is what, look, then import."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from formspec import Problem, from_json
from foundation.errors import Refused
from surveys.forms.importing import MappingForm, TableForm
from surveys.forms.problems import WORDS, in_words
from surveys.records.incoming import Plan, Trouble, guess
from surveys.selectors import incoming, series
from surveys.services import importing
from surveys.services.importing import Setup
from surveys.views import staff

FORM = require_http_methods(["GET", "HEAD", "POST"])
SHOWN = 50


@staff.signed_in
@FORM
def choose(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The file."""
    one = staff.find(request, "run_surveys", series.get, uuid)
    form = TableForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        table = form.cleaned_data["table"]
        try:
            kept = importing.upload(
                by=staff.actor(request), series=one, name=table.name, content=table.read()
            )
            return redirect("surveys:import_table", uuid=one.uuid, table=kept.uuid)
        except Refused as refusal:
            form.add_error("table", str(refusal.message))
    context = {"series": one, "partnership": one.partnership, "form": form}
    return render(request, "surveys/import.html", context, status=422 if form.errors else 200)


@staff.signed_in
@FORM
def table(request: HttpRequest, uuid: UUID, table: UUID) -> HttpResponse:
    """Which column is what; then what would happen; then, with `sure`, it happens."""
    one = staff.find(request, "run_surveys", series.get, uuid)
    stored = incoming.waiting(one.partnership, table)
    context: dict[str, Any] = {"series": one, "partnership": one.partnership, "stored": stored}
    try:
        form = _form(request, one, stored)
        context["form"] = form
        if form.is_valid():
            setup = _setup(form)
            if "sure" in request.POST:
                return _import(request, one, stored, setup)
            context |= _preview(importing.look(one, stored, setup))
    except Refused as refusal:
        context["refusal"] = str(refusal.message)
    wrong = "refusal" in context or bool(context["form"].errors)
    return render(request, "surveys/import_table.html", context, status=422 if wrong else 200)


def _form(request: HttpRequest, one: Any, stored: Any) -> MappingForm:
    version = incoming.version(one)
    if version is None:
        raise Refused(_("This questionnaire has no published version yet."), code="no_version")
    rows = incoming.rows(one.partnership, stored)
    if not rows:
        raise Refused(_("There is no row in this table."), code="no_rows")
    spec, header = from_json(version.spec), list(rows[0].cells)
    return MappingForm(request.POST or None, header=header, spec=spec, guessed=guess(header, spec))


def _setup(form: MappingForm) -> Setup:
    given = form.cleaned_data
    return Setup(form.columns(), given["opened"], given["closed"], given["default_level"])


def _import(request: HttpRequest, one: Any, stored: Any, setup: Setup) -> HttpResponse:
    done = importing.commit(by=staff.actor(request), series=one, stored=stored, setup=setup)
    messages.success(
        request,
        _(
            "The wave is there: %(answered)s of %(asked)s people answered. Read it first; it is published in three days."
        )
        % done.receipt,
    )
    return redirect("surveys:wave", uuid=done.receipt["wave"])


def _preview(plan: Plan) -> dict[str, Any]:
    return {
        "plan": plan,
        "troubles": [(one, _said(one)) for one in plan.troubles[:SHOWN]],
        "more": max(0, len(plan.troubles) - SHOWN),
    }


def _said(trouble: Trouble) -> str:
    own = {
        "no_level": _("This is not a level. Choose a level for rows that name none."),
        "no_body": _("There is no body of this name in the partnership."),
        "no_code": _("This is not one of the words we know."),
        "no_line": _(
            "Nobody of this name is in the partnership, or two are: put the name right, or use the number (uuid)."
        ),
        "line_twice": _("Another column is about the same one already."),
        "no_place": _(
            "This list is of a body's members: say in a column of which body the person is a member."
        ),
        "twice": _("The same person stands on line %(line)s already.")
        % {"line": trouble.params.get("line", "")},
    }
    if trouble.code in own:
        return own[trouble.code]
    known = trouble.code in WORDS
    return in_words(Problem("", trouble.code if known else "", trouble.params))

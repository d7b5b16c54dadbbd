"""Row-level data for researchers, and the codebook that goes with it."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from analytics.datasets.intensity import courses
from analytics.datasets.rows import AskedSeries, asked_series
from analytics.exports.plain import json_text
from analytics.exports.row_codebook import codebook
from analytics.forms.rows import RowsForm
from analytics.reports.rows import row_file
from analytics.selectors import row_exports
from analytics.services.row_exports import export
from analytics.views.access import staff, visitor
from analytics.views.files import attachment, download
from foundation.errors import Refused
from partnerships.models import Partnership

FORM = require_http_methods(["GET", "HEAD", "POST"])


@FORM
@staff("export_rows")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """What would leave and what would not; on POST, the file."""
    asked = _asked(request, partnership)
    form = RowsForm(
        request.POST if request.method == "POST" else None,
        numbers=[wave.number for wave in asked.waves] if asked else [],
    )
    if asked and form.is_valid():
        try:
            return _taken(request, partnership, asked, form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal.message))
    context = {
        "partnership": partnership,
        "form": form,
        "series": courses(partnership),
        "book": codebook(row_file(asked, _language()), _language()) if asked else None,
        "taken": row_exports.latest(partnership),
    }
    return render(request, "analytics/rows.html", context, status=422 if form.errors else 200)


@require_safe
@staff("see_insight")
def codebook_page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """What each column and code means."""
    return render(
        request,
        "analytics/codebook.html",
        {"partnership": partnership, "book": _book(request, partnership), "query": request.GET.urlencode()},
    )


@require_safe
@staff("see_insight")
def codebook_file(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """The codebook as JSON."""
    return download(json_text(_book(request, partnership), indent=1), f"{partnership.slug}-codebook.json")


def _taken(
    request: HttpRequest, partnership: Partnership, asked: AskedSeries, given: dict[str, Any]
) -> HttpResponse:
    kind = given["file_format"]
    made = export(
        by=visitor(request),
        partnership=partnership,
        file=row_file(asked, _language(), wanted=given["waves"]),
        file_format=kind,
        purpose=given["purpose"],
        language=_language(),
    )
    return attachment(made.content, f"{partnership.slug}-answers.{kind}")


def _book(request: HttpRequest, partnership: Partnership) -> dict[str, Any]:
    asked = _asked(request, partnership)
    if asked is None:
        raise Http404
    return codebook(row_file(asked, _language()), _language())


def _asked(request: HttpRequest, partnership: Partnership) -> AskedSeries | None:
    """The series of `?series=`, else the first; None while no wave of it is closed."""
    asked = request.GET.get("series", "")
    try:
        wanted = UUID(asked) if asked else None
    except ValueError as error:
        raise Http404 from error
    known = courses(partnership)
    if wanted is None and not known:
        return None
    found = asked_series(partnership, wanted or UUID(known[0][0]))
    return found if found.waves else None


def _language() -> str:
    return (get_language() or "en")[:2]

"""What was answered, question by question: for staff every closed wave, for everyone the published ones."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from analytics.datasets.answers import answers_data, counted
from analytics.datasets.intensity import courses
from analytics.exports.answers import answers_csv
from analytics.exports.plain import json_text
from analytics.reports.answers import AnswersReport, AnswerTable, Cell, answers_report
from analytics.selectors import giving_back
from analytics.views.access import staff
from analytics.views.asked import series_asked
from analytics.views.files import download
from analytics.views.kept_markup import kept_content
from formspec import DONT_KNOW, Texts, pick
from foundation.templatetags.tandem import number, percent
from partnerships.models import Partnership
from partnerships.selectors import partnerships

FALLBACKS = ("en", "nl", "de", "fr")


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Every closed wave of the surveys counted question by question; how partners work together stands elsewhere."""
    series, wave = _asked(request)
    if series and str(series) in {key for key, _name in courses(partnership)}:
        return redirect(
            f"{reverse('analytics:intensity', args=[partnership.slug])}?{request.GET.urlencode()}"
        )
    make, asked = partial(_content, request, partnership), f"{series} {wave}"
    body = kept_content(request, partnership, "analytics/_answers_content.html", make, asked)
    return render(request, "analytics/answers.html", {"partnership": partnership, "body": body})


def _content(request: HttpRequest, partnership: Partnership) -> dict[str, Any]:
    return {**_context(partnership, _report(partnership, request)), "series": counted(partnership)}


@require_safe
@staff("see_insight")
def file(request: HttpRequest, *, partnership: Partnership, kind: str) -> HttpResponse:
    """The same report as CSV or JSON."""
    return _file(partnership, _report(partnership, request), kind)


@require_safe
def results(request: HttpRequest, city: str) -> HttpResponse:
    """Published waves, for everyone."""
    partnership = partnerships.by_slug(city)
    report = _report(partnership, request, published_only=True)
    if report is None:
        raise Http404
    said = giving_back.followed(partnership, UUID(report.wave))
    context = {
        **_context(partnership, report),
        "series": counted(partnership, published_only=True),
        "said": said,
    }
    return render(request, "analytics/answered.html", context)


@require_safe
def results_file(request: HttpRequest, city: str, kind: str) -> HttpResponse:
    """The published counts as CSV or JSON."""
    partnership = partnerships.by_slug(city)
    return _file(partnership, _report(partnership, request, published_only=True), kind)


def _report(
    partnership: Partnership, request: HttpRequest, *, published_only: bool = False
) -> AnswersReport | None:
    """Of the series and wave asked for by `?series=` and `?wave=`, else of the first series and its last wave."""
    wanted, which = _asked(request)
    data = answers_data(partnership, wanted, published_only=published_only)
    report = answers_report(data, which) if data else None
    if report is None and (wanted or which):
        raise Http404
    return report


def _asked(request: HttpRequest) -> tuple[UUID | None, int | None]:
    """The series and the wave's number in the address; Http404 when they are none."""
    wave = request.GET.get("wave", "")
    try:
        return series_asked(request), int(wave) if wave else None
    except ValueError as error:
        raise Http404 from error


def _file(partnership: Partnership, report: AnswersReport | None, kind: str) -> HttpResponse:
    if report is None:
        raise Http404
    text = answers_csv(report) if kind == "csv" else json_text(report)
    return download(text, f"{partnership.slug}-answers-{report.number}.{kind}")


def _context(partnership: Partnership, report: AnswersReport | None) -> dict[str, Any]:
    if report is None:
        return {"partnership": partnership, "report": None}
    return {
        "partnership": partnership,
        "report": report,
        "name": _said(report.name),
        "tables": [_table(at, table, report.n or 0) for at, table in enumerate(report.tables)],
        "hidden": any(
            isinstance(cell, str) for one in report.tables for line in one.lines for cell in line.cells
        ),
        "query": f"?series={report.series}&wave={report.number}",
    }


def _table(at: int, table: AnswerTable, n: int) -> dict[str, Any]:
    """As components/_table.html draws it; the words of a scale stand above their numbers."""
    heads = [_("People")] if table.several else [_option(key, text) for key, text in table.columns]
    return {
        "key": f"answers-{at}",
        "title": _said(table.title),
        "table": {
            "caption": _said(table.title),
            "head": [_("Answer") if table.several else _("Question"), *heads],
            "rows": [
                [_option(line.key, line.label), *(_cell(cell, n) for cell in line.cells)]
                for line in table.lines
            ],
        },
    }


def _cell(cell: Cell, n: int) -> str:
    """ "31 (48%)"; the share is of all forms."""
    if isinstance(cell, str):
        return _("too few")  # what that means stands once above the tables
    return f"{number(cell)} ({percent(cell / n)})" if n else number(cell)


def _option(key: str, text: Texts) -> str:
    return _("Don't know, or not my role") if key == DONT_KNOW else _said(text) or key


def _said(texts: Texts) -> str:
    return pick(texts, (get_language() or "en")[:2], FALLBACKS) if texts else ""

"""Who waits, whose word holds?"""

import json
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from analytics.datasets.loop import loop_data
from analytics.datasets.word import word_data
from analytics.exports.loop import loop_csv, loop_plain
from analytics.exports.plain import json_text
from analytics.exports.word import word_csv
from analytics.reports import loop_words as words
from analytics.reports.loop import loop_report
from analytics.reports.word import word_report
from analytics.views.access import staff
from analytics.views.files import download, specification
from analytics.views.kept_markup import kept_content
from analytics.views.loop_figures import figures, pictures
from analytics.views.word_figures import word_figures
from partnerships.models import Partnership


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Counts are live: they are not personal data."""
    make = partial(_content, partnership, request.path.rstrip("/"))
    body = kept_content(request, partnership, "analytics/_loop_content.html", make)
    return render(request, "analytics/loop.html", {"partnership": partnership, "body": body})


def _content(partnership: Partnership, base: str) -> dict[str, object]:
    report = loop_report(loop_data(partnership))
    return {
        "report": report,
        "summary": words.summary(report),
        "overdue": words.overdue(report),
        "lines": [words.verdicts(report), words.promises(report), words.reused(report)],
        "figures": figures(report, base),
        "word": word_figures(word_report(word_data(partnership)), base),
    }


@require_safe
@staff("see_insight")
def file(request: HttpRequest, *, partnership: Partnership, kind: str) -> HttpResponse:
    """The same report as CSV, JSON or Vega-Lite specification."""
    report = loop_report(loop_data(partnership))
    name = f"{partnership.slug}-loop.{kind}"
    if kind == "csv":
        return download(loop_csv(report), name)
    if kind == "vl":
        return specification(pictures(report), name)
    return download(json.dumps(loop_plain(report), ensure_ascii=False), name)


@require_safe
@staff("see_insight")
def word_file(request: HttpRequest, *, partnership: Partnership, kind: str) -> HttpResponse:
    """Whose word holds, as CSV or JSON."""
    report = word_report(word_data(partnership))
    name = f"{partnership.slug}-word.{kind}"
    return download(word_csv(report) if kind == "csv" else json_text(report), name)

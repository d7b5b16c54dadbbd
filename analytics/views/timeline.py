"""Both halves on one axis: the partners' waves, milestones, and the citizens' loop."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from analytics.charts import timeline as charts
from analytics.charts.render import Spec
from analytics.datasets import intensity as dataset
from analytics.datasets.loop import loop_data
from analytics.exports.plain import json_text
from analytics.exports.timeline import timeline_csv
from analytics.reports import timeline_words as words
from analytics.reports import wording
from analytics.reports.kept import kept_report
from analytics.reports.timeline import TimelineReport, timeline_report
from analytics.views.access import staff
from analytics.views.asked import series_asked
from analytics.views.files import NAMES, download
from analytics.views.kept_markup import kept_content
from analytics.views.pictures import both
from foundation.templatetags.tandem import number
from partnerships.models import Partnership


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """`?series=` chooses among several series."""
    make = partial(_content, request, partnership)
    asked = str(series_asked(request) or "")
    body = kept_content(request, partnership, "analytics/_timeline_content.html", make, asked)
    return render(request, "analytics/timeline.html", {"partnership": partnership, "body": body})


def _content(request: HttpRequest, partnership: Partnership) -> dict[str, object]:
    report = _report(request, partnership)
    return {
        "report": report,
        "series": dataset.courses(partnership),
        "partners": words.partners(report),
        "citizens": words.citizens(report),
        "apart": words.apart(),
        "figure": _figure(report, request),
        "milestones": report.milestones,
    }


@require_safe
@staff("see_insight")
def file(request: HttpRequest, *, partnership: Partnership, kind: str) -> HttpResponse:
    """The same report as CSV, JSON or Vega-Lite specification."""
    report = _report(request, partnership)
    if kind == "vl" and not report.quarters:
        raise Http404
    made: dict[str, Callable[[TimelineReport], str]] = {
        "csv": timeline_csv,
        "json": json_text,
        "vl": lambda found: json_text(_drawn(found, False)),
    }
    return download(made[kind](report), f"{partnership.slug}-timeline.{kind}")


def _report(request: HttpRequest, partnership: Partnership) -> TimelineReport:
    found = kept_report(partnership, series_asked(request))
    intensity = found if found and found.waves else None
    return timeline_report(intensity, loop_data(partnership), dataset.marks(partnership))


def _figure(report: TimelineReport, request: HttpRequest) -> dict[str, Any] | None:
    """The picture and its table; nothing while nothing happened."""
    if not report.quarters:
        return None
    title = _("One axis, two halves")
    said = f"{words.partners(report)} {words.citizens(report)}"
    base, series = request.path.rstrip("/"), series_asked(request)
    asked = f"?series={series}" if series else ""
    return {
        "key": "timeline",
        "title": title,
        "svg": both(partial(_drawn, report), title=title, description=said),
        "alt": said,
        "table": _table(report, title),
        "counted": words.counted(report),
        "method": _(
            "Intensity as on its own page, with intervals of 95 percent. Below, by quarter: answered within 30 days, counted from the day it was said (Aalen-Johansen); promises kept of those due (Wilson). Dates stand beside the figures. They explain nothing by themselves. Method: timeline v1."
        ),
        "files": [
            {"href": f"{base}.{kind}{asked}", "text": NAMES.get(kind, kind.upper())}
            for kind in ("csv", "json", "vl")
        ],
    }


def _drawn(report: TimelineReport, narrow: bool) -> Spec:
    return charts.timeline(report, narrow=narrow)


def _table(report: TimelineReport, title: str) -> dict[str, Any]:
    """One row a quarter: what both halves have for it."""
    return {
        "caption": title,
        "head": [
            _("Quarter"),
            _("Waves"),
            *(wording.GROUPS[group] for group in report.groups),
            _("Things said"),
            _("Answered within 30 days"),
            _("Promises kept, of due"),
            _("Dates"),
        ],
        "rows": [
            [
                words.quarter(one.start),
                ", ".join(map(str, one.waves)) or "–",
                *(words.wave(report, one, group) for group in report.groups),
                number(one.said),
                wording.share(one.answered) if one.said else "–",
                words.kept(one),
                ", ".join(map(str, one.milestones)) or "–",
            ]
            for one in report.quarters
        ],
    }

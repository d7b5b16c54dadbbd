"""Who works with whom? For analysts and coordinators; people are drawn one by one only with their own consent."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from analytics.charts import network as charts
from analytics.charts.render import Spec
from analytics.datasets import network as dataset
from analytics.exports.graphml import network_graphml
from analytics.exports.network import network_csv
from analytics.exports.plain import json_text
from analytics.reports import network_words as words
from analytics.reports import wording
from analytics.reports.network import LevelTies, NetworkReport, network_report
from analytics.reports.tie_map import TieMap, tie_map
from analytics.views import tie_map_figures
from analytics.views.access import staff
from analytics.views.asked import series_asked
from analytics.views.files import NAMES, attachment, download
from analytics.views.kept_markup import kept_content
from analytics.views.pictures import both
from foundation.templatetags.tandem import number
from partnerships.models import Partnership

Figure = dict[str, Any]


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """`?series=` chooses among several series, `?wave=` whose people are drawn."""
    make, asked = partial(_content, request, partnership), request.GET.urlencode()
    body = kept_content(request, partnership, "analytics/_network_content.html", make, asked)
    return render(request, "analytics/network.html", {"partnership": partnership, "body": body})


def _content(request: HttpRequest, partnership: Partnership) -> dict[str, Any]:
    course = dataset.course(partnership, series_asked(request))
    context: dict[str, Any] = {"series": dataset.courses(partnership)}
    if course is not None and course.waves:
        report = network_report(course)
        drawn = _drawn_people(request, partnership, course, report)
        context |= {
            "report": report,
            "summary": words.summary(report),
            "drawn": drawn,
            "no_map": words.reason(drawn.reason) if drawn.reason else "",
            "figures": [*_figures(report, request), *tie_map_figures.figures(drawn)],
        }
    return context


@require_safe
@staff("see_insight")
def file(request: HttpRequest, *, partnership: Partnership, kind: str) -> HttpResponse:
    """The same report as CSV, JSON, GraphML or Vega-Lite specification."""
    report = _report(request, partnership)
    if report is None or not report.waves:
        raise Http404
    if kind == "vl" and not charts.rows(report, report.waves[-1].number)[0]:
        raise Http404
    if kind == "graphml":
        return attachment(network_graphml(report), f"{partnership.slug}-network.graphml")
    made: dict[str, Callable[[NetworkReport], str]] = {
        "csv": network_csv,
        "json": json_text,
        "vl": _specification,
    }
    return download(made[kind](report), f"{partnership.slug}-network.{kind}")


def _drawn_people(
    request: HttpRequest, partnership: Partnership, course: dataset.RosterCourse, report: NetworkReport
) -> TieMap:
    waves = {wave.number: wave for wave in course.waves}
    asked = request.GET.get("wave", "")
    chosen = int(asked) if asked.isascii() and asked.isdecimal() and int(asked) in waves else max(waves)
    return tie_map(report, waves, dataset.agreed(partnership, course), chosen)


def _report(request: HttpRequest, partnership: Partnership) -> NetworkReport | None:
    found = dataset.course(partnership, series_asked(request))
    return network_report(found) if found else None


def _specification(report: NetworkReport) -> str:
    return json_text(charts.between(report, report.waves[-1].number))


def _figures(report: NetworkReport, request: HttpRequest) -> list[Figure]:
    base, asked = request.path.rstrip("/"), request.GET.urlencode()
    tail = f"?{asked}" if asked else ""
    files = [
        {"href": f"{base}.{kind}{tail}", "text": NAMES.get(kind, kind.upper())}
        for kind in ("csv", "json", "graphml", "vl")
    ]
    pairs = [_levels(report)] if report.source == "body" else []
    return [_between(report, files), *pairs]


def _between(report: NetworkReport, files: list[dict[str, str]]) -> Figure:
    title = _("What kinds of partners report of each other")
    last = report.waves[-1].number
    figure: Figure = {
        "key": "between",
        "title": title,
        "sentence": words.sides(report) if report.source == "body" else "",
        "alt": words.sides(report) or words.summary(report),
        "table": {
            "caption": title,
            "head": [_("Who reports"), _("About whom"), *_waves(report)],
            "rows": _between_rows(report),
        },
        "counted": words.counted(report),
        "method": _(
            "0 is not at all, 4 is closest; no degree is better than another. Mean of people's own means, with an interval of 95 percent. The figure at each end is what that side reports. Shown only where enough people report, and of enough people. Method: network v2."
        ),
        "files": files,
    }
    if charts.rows(report, last)[0]:
        figure["svg"] = both(partial(_drawn, report, last), title=title, description=figure["alt"])
    return figure


def _drawn(report: NetworkReport, wave: int, narrow: bool) -> Spec:
    return charts.between(report, wave, narrow=narrow)


def _between_rows(report: NetworkReport) -> list[list[str]]:
    """One row a direction, both directions of a pair below one another, one column a wave."""
    found = [report.of_wave(wave.number) for wave in report.waves]
    order = sorted(
        ((by, about) for by in report.actors for about in report.actors),
        key=lambda pair: sorted(report.actors.index(name) for name in pair),
    )
    return [
        [words.actor(by), words.actor(about), *(words.mean(each[by, about]) for each in found)]
        for by, about in order
    ]


def _levels(report: NetworkReport) -> Figure:
    title = _("Within each level")
    return {
        "key": "levels",
        "title": title,
        "sentence": words.summary(report),
        "table": {
            "caption": title,
            "head": [
                _("Level and wave"),
                _("Answered"),
                _("Seats listed"),
                _("Reports differ by"),
                _("Ties confirmed"),
                _("Density"),
                _("Centralization"),
            ],
            "rows": [_level_row(one) for group in report.groups for one in report.ties if one.group == group],
        },
        "method": _(
            "Pairs within one body. A tie is confirmed when both report one; told of by one it is unconfirmed, by none it is missing, not absent. Density (the share of pairs with a tie) and centralization (0: all have as many, 1: a star) only from complete lists with at least 80 percent response. “About”: rounded, because exactly it would, beside the other figures, tell about few people; where rounding is not enough it is not shown. Method: network v2."
        ),
    }


def _level_row(one: LevelTies) -> list[str]:
    answered = f"{number(one.n)} / {number(one.invited)}" if one.n is not None else wording.reason(one.reason)
    return [
        _("%(level)s, wave %(wave)s") % {"level": wording.GROUPS[one.group], "wave": one.wave},
        answered,
        number(one.listed),
        words.points(one.asymmetry),
        words.rate(one.confirmation),
        words.rate(one.density),
        words.evenness(one.centralization),
    ]


def _waves(report: NetworkReport) -> list[str]:
    return [_("Wave %(wave)s") % {"wave": one.number} for one in report.waves]

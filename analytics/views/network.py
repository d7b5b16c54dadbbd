"""Who works with whom? For analysts and coordinators; people are drawn one by one only with their own consent."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from analytics.datasets import network as dataset
from analytics.figures import network, tie_map
from analytics.figures.asked import asked_of
from analytics.reports import network_words as words
from analytics.reports.network import NetworkReport, network_report
from analytics.reports.tie_map import TieMap
from analytics.reports.tie_map import tie_map as drawn_people
from analytics.views.access import staff
from analytics.views.downloads import downloads
from analytics.views.kept_markup import kept_content
from analytics.views.pictures import shown
from partnerships.models import Partnership


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """`?series=` chooses among several series, `?wave=` whose people are drawn."""
    make, asked = partial(_content, request, partnership), request.GET.urlencode()
    body = kept_content(request, partnership, "analytics/_network_content.html", make, asked)
    return render(request, "analytics/network.html", {"partnership": partnership, "body": body})


def _content(request: HttpRequest, partnership: Partnership) -> dict[str, Any]:
    course = dataset.course(partnership, asked_of(request.GET).series)
    context: dict[str, Any] = {"series": dataset.courses(partnership)}
    if course is not None and course.waves:
        report = network_report(course)
        drawn = _drawn_people(request, partnership, course, report)
        context |= {
            "report": report,
            "summary": words.summary(report),
            "drawn": drawn,
            "no_map": words.reason(drawn.reason) if drawn.reason else "",
            "figures": shown([*network.figures(report), *tie_map.figures(drawn)]),
            "downloads": downloads(network.document(partnership, asked_of(request.GET))),
        }
    return context


def _drawn_people(
    request: HttpRequest, partnership: Partnership, course: dataset.RosterCourse, report: NetworkReport
) -> TieMap:
    waves = {wave.number: wave for wave in course.waves}
    asked = request.GET.get("wave", "")
    chosen = int(asked) if asked.isascii() and asked.isdecimal() and int(asked) in waves else max(waves)
    return drawn_people(report, waves, dataset.agreed(partnership, course), chosen)

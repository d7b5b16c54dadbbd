"""A wave under way: is another reminder worth it?"""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from analytics.datasets.monitoring import watch
from analytics.reports import monitoring_words as words
from analytics.reports.monitoring import monitoring_report
from analytics.views.access import staff
from foundation import clock
from partnerships import rules
from partnerships.models import Partnership
from surveys.selectors import burden
from surveys.selectors.burden import Load

MOST = 10


@require_safe
@staff("see_surveys")
def page(request: HttpRequest, *, partnership: Partnership, uuid: UUID) -> HttpResponse:
    """Response by level and organisation with what is still needed; never an answer."""
    report = monitoring_report(watch(partnership, uuid))
    context = {
        "partnership": partnership,
        "report": report,
        "lines": [
            (one, words.points(one.now), words.points(one.all), words.advice(one)) for one in report.levels
        ],
        "rests_on": words.rests_on(report),
        "loads": _loads(request, partnership),
    }
    return render(request, "analytics/monitoring.html", context)


def _loads(request: HttpRequest, partnership: Partnership) -> list[Load]:
    """Of whom most was asked within a year; names are for who sees members."""
    if not rules.can(request.user, "see_members", partnership):
        return []
    return burden.over_year(partnership, until=clock.now())[:MOST]

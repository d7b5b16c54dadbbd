"""Both halves on one axis: the partners' waves, milestones, and the citizens' loop."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from analytics.datasets import intensity as dataset
from analytics.figures import timeline
from analytics.figures.asked import asked_of
from analytics.reports import timeline_words as words
from analytics.reports.timeline import TimelineReport
from analytics.views.access import staff
from analytics.views.downloads import downloads
from analytics.views.kept_markup import kept_content
from analytics.views.pictures import shown
from partnerships.models import Partnership


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """`?series=` chooses among several series."""
    make = partial(_content, request, partnership)
    asked = str(asked_of(request.GET).series or "")
    body = kept_content(request, partnership, "analytics/_timeline_content.html", make, asked)
    return render(request, "analytics/timeline.html", {"partnership": partnership, "body": body})


def _content(request: HttpRequest, partnership: Partnership) -> dict[str, object]:
    asked = asked_of(request.GET)
    document = timeline.document(partnership, asked)
    report: TimelineReport = document.parts[0].report()
    return {
        "report": report,
        "series": dataset.courses(partnership),
        "partners": words.partners(report),
        "citizens": words.citizens(report),
        "apart": words.apart(),
        "figures": shown(timeline.figures(report)),
        "downloads": downloads(document),
        "milestones": report.milestones,
    }

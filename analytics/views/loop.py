"""Who waits, whose word holds?"""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from analytics.figures import loop
from analytics.figures.asked import Asked
from analytics.reports import loop_words as words
from analytics.reports.loop import LoopReport
from analytics.views.access import staff
from analytics.views.downloads import downloads
from analytics.views.kept_markup import kept_content
from analytics.views.pictures import shown
from partnerships.models import Partnership


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Counts are live: they are not personal data."""
    make = partial(_content, partnership)
    body = kept_content(request, partnership, "analytics/_loop_content.html", make)
    return render(request, "analytics/loop.html", {"partnership": partnership, "body": body})


def _content(partnership: Partnership) -> dict[str, object]:
    document = loop.document(partnership, Asked())
    report: LoopReport = document.parts[0].report()
    return {
        "report": report,
        "summary": words.summary(report),
        "overdue": words.overdue(report),
        "lines": [words.verdicts(report), words.promises(report), words.reused(report)],
        "figures": shown(document.parts[0].figures()),
        "word": shown(document.parts[1].figures()),
        "downloads": downloads(document),
    }

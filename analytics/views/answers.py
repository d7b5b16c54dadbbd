"""What was answered, question by question: for staff every closed wave, for everyone the published ones."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from analytics.datasets.answers import counted
from analytics.datasets.intensity import courses
from analytics.figures import answers as figures
from analytics.figures.asked import asked_of
from analytics.figures.document import Document
from analytics.reports.answers import AnswersReport
from analytics.selectors import giving_back
from analytics.views.access import staff
from analytics.views.downloads import downloads
from analytics.views.kept_markup import kept_content
from partnerships.models import Partnership
from partnerships.selectors import partnerships


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Every closed wave of the surveys counted question by question; how partners work together stands elsewhere."""
    given = asked_of(request.GET)
    if given.series and str(given.series) in {key for key, _name in courses(partnership)}:
        return redirect(
            f"{reverse('analytics:intensity', args=[partnership.slug])}?{request.GET.urlencode()}"
        )
    make, asked = partial(_content, request, partnership), given.query
    body = kept_content(request, partnership, "analytics/_answers_content.html", make, asked)
    return render(request, "analytics/answers.html", {"partnership": partnership, "body": body})


def _content(request: HttpRequest, partnership: Partnership) -> dict[str, Any]:
    return {**_context(partnership, _document(partnership, request)), "series": counted(partnership)}


@require_safe
def results(request: HttpRequest, city: str) -> HttpResponse:
    """Published waves, for everyone."""
    partnership = partnerships.by_slug(city)
    document = _document(partnership, request, public=True)
    if document is None:
        raise Http404
    said = giving_back.followed(partnership, UUID(document.parts[0].report().wave))
    context = {
        **_context(partnership, document),
        "series": counted(partnership, published_only=True),
        "said": said,
    }
    return render(request, "analytics/answered.html", context)


def _document(partnership: Partnership, request: HttpRequest, *, public: bool = False) -> Document | None:
    """Of the series and wave asked for, else of the first series and its last wave; Http404 when these are not there."""
    asked = asked_of(request.GET)
    found = figures.document(partnership, asked, public=public)
    if found is None and asked.query:
        raise Http404
    return found


def _context(partnership: Partnership, document: Document | None) -> dict[str, Any]:
    if document is None:
        return {"partnership": partnership, "report": None}
    report: AnswersReport = document.parts[0].report()
    return {
        "partnership": partnership,
        "report": report,
        "name": figures.said(report.name),
        "tables": document.parts[0].figures(),
        "hidden": figures.hidden(report),
        "downloads": downloads(document),
    }

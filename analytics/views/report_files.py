"""Files of reports: each from the document of its page, in every format that it comes in."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from analytics.figures import documents, files
from analytics.figures.asked import asked_of
from analytics.figures.document import Document
from analytics.figures.intensity import edition
from analytics.reports.kept import as_published
from analytics.selectors import editions
from analytics.views.access import staff
from analytics.views.files import attachment
from partnerships.models import Partnership
from partnerships.selectors import partnerships


@require_safe
@staff("see_insight")
def file(request: HttpRequest, *, partnership: Partnership, report: str, kind: str) -> HttpResponse:
    """A staff report, or a report that stands beside it on its page."""
    return _given(request, documents.document(partnership, report, asked_of(request.GET)), report, kind)


@require_safe
def public_file(request: HttpRequest, city: str, kind: str, report: str = "results") -> HttpResponse:
    """What was published: the edition in force, or counts question by question. Its JSON has the digest the page gives."""
    made = documents.PUBLIC[report](partnerships.by_slug(city), asked_of(request.GET))
    return _given(request, made, report, kind)


@require_safe
def edition_file(request: HttpRequest, city: str, series: str, number: str, kind: str) -> HttpResponse:
    """One edition, for as long as the site stands."""
    partnership = partnerships.by_slug(city)
    wanted = asked_of({"series": series}).series
    if wanted is None:
        raise Http404
    found = as_published(editions.get(partnership, wanted, int(number)))
    return _given(request, edition(partnership, found, past=True), number, kind)


def _given(request: HttpRequest, document: Document | None, report: str, kind: str) -> HttpResponse:
    part = document.part(report) if document else None
    if document is None or part is None:
        raise Http404
    made = files.written(document, part, kind, figure=request.GET.get("figure", ""))
    return attachment(made.content, made.name)

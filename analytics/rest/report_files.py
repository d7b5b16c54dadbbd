"""The reports' files over REST: the same bytes as behind the links of the pages."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.views import APIView

from analytics.figures import documents, files
from analytics.figures.asked import asked_of
from analytics.figures.document import Document
from analytics.figures.intensity import edition
from analytics.reports.kept import as_published
from analytics.rest.reports import OF_SERIES, OF_WAVE, SHUT, UNCHANGED
from analytics.selectors import editions
from foundation.bearer import TokenOrAccount
from foundation.etag import attached
from foundation.scopes import RESULTS
from partnerships.reach import must_read
from partnerships.selectors import partnerships

OF_FIGURE = OpenApiParameter(
    "figure", str, description="Which picture, by its key on the page; else the first."
)


def _file(others: dict[int, Any]) -> dict[Any, Any]:
    found = OpenApiResponse(
        OpenApiTypes.BINARY,
        description="The file, after disclosure control: the same as behind the page's link.",
    )
    return {(200, media): found for media in sorted(set(files.KINDS[kind] for kind in files.ALL))} | others


class ReportFile(APIView):
    permission_classes = [TokenOrAccount]

    @extend_schema(
        operation_id="report_file", parameters=[OF_SERIES, OF_WAVE, OF_FIGURE], responses=_file(SHUT)
    )
    def get(self, request: Request, city: str, report: str, kind: str) -> HttpResponse:
        """A staff report as PDF, workbook, rows, specification or picture."""
        partnership = partnerships.by_slug(city)
        must_read(request, partnership, scope=RESULTS, action="see_insight")
        return _sent(
            request, documents.document(partnership, report, asked_of(request.query_params)), report, kind
        )


class PublicFile(APIView):
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="results_file", parameters=[OF_SERIES, OF_WAVE, OF_FIGURE], responses=_file(UNCHANGED)
    )
    def get(self, request: Request, city: str, report: str, kind: str) -> HttpResponse:
        """What was published, as a file."""
        made = documents.PUBLIC[report](partnerships.by_slug(city), asked_of(request.query_params))
        return _sent(request, made, report, kind)


class EditionFile(APIView):
    permission_classes = [AllowAny]

    @extend_schema(operation_id="edition_file", parameters=[OF_FIGURE], responses=_file(UNCHANGED))
    def get(self, request: Request, city: str, series: UUID, number: int, kind: str) -> HttpResponse:
        """One edition as a file."""
        partnership = partnerships.by_slug(city)
        found = as_published(editions.get(partnership, series, number))
        return _sent(request, edition(partnership, found, past=True), str(number), kind)


def _sent(request: Request, document: Document | None, report: str, kind: str) -> HttpResponse:
    part = document.part(report) if document else None
    if document is None or part is None or kind not in files.ALL:
        raise Http404
    made = files.written(document, part, kind, figure=request.query_params.get("figure", ""))
    return attached(request, made.content, name=made.name, media=made.media)

"""The intensity report: published waves for everyone, closed ones for who may see them early."""

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from analytics.datasets import intensity as dataset
from analytics.exports.plain import plain
from analytics.reports.kept import kept_report
from foundation.bearer import TokenOrAccount
from foundation.etag import tagged
from foundation.scopes import RESULTS
from partnerships.models import Partnership
from partnerships.reach import must_read
from partnerships.selectors import partnerships

OF_SERIES = OpenApiParameter("series", UUID, description="Which series; else the first one.")
ANSWER = OpenApiResponse(
    OpenApiTypes.OBJECT,
    description="Waves, groups and cells; every figure with value or reason, low, high, n, missing and method. "
    "After disclosure control: the same object as the page and its files.",
)


class Published(APIView):
    permission_classes = [AllowAny]

    @extend_schema(operation_id="results_published", parameters=[OF_SERIES], responses=ANSWER)
    def get(self, request: Request, city: str) -> Response:
        """What the surveys found: published waves."""
        return tagged(request, _report(request, partnerships.by_slug(city), published_only=True))


class Closed(APIView):
    permission_classes = [TokenOrAccount]

    @extend_schema(operation_id="results_closed", parameters=[OF_SERIES], responses=ANSWER)
    def get(self, request: Request, city: str) -> Response:
        """The same with closed waves that are not published yet."""
        partnership = partnerships.by_slug(city)
        must_read(request, partnership, scope=RESULTS, action="see_insight")
        return tagged(request, _report(request, partnership, published_only=False))


def _report(request: Request, partnership: Partnership, *, published_only: bool) -> Any:
    asked = request.query_params.get("series", "")
    try:
        series = UUID(asked) if asked else None
    except ValueError as error:
        raise Http404 from error
    found = dataset.course(partnership, series, published_only=published_only)
    if found is None:
        raise Http404
    return plain(kept_report(found))

"""The intensity report: published waves for everyone, closed ones for who may see them early."""

import json
from uuid import UUID

from django.http import Http404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from analytics.exports.plain import plain
from analytics.reports.kept import kept_report, published_report
from foundation.bearer import TokenOrAccount
from foundation.etag import tagged
from foundation.scopes import RESULTS
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
        """What the surveys found: the edition in force, as it was published."""
        found = published_report(partnerships.by_slug(city), _series(request))
        if found is None:
            raise Http404
        return tagged(request, json.loads(found.content))


class Closed(APIView):
    permission_classes = [TokenOrAccount]

    @extend_schema(operation_id="results_closed", parameters=[OF_SERIES], responses=ANSWER)
    def get(self, request: Request, city: str) -> Response:
        """The same with closed waves that are not published yet."""
        partnership = partnerships.by_slug(city)
        must_read(request, partnership, scope=RESULTS, action="see_insight")
        found = kept_report(partnership, _series(request))
        if found is None:
            raise Http404
        return tagged(request, plain(found))


def _series(request: Request) -> UUID | None:
    asked = request.query_params.get("series", "")
    try:
        return UUID(asked) if asked else None
    except ValueError as error:
        raise Http404 from error

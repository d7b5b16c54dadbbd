"""What is asked when, and how many answered: for a token with surveys:read, or who sees surveys here."""

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from foundation.bearer import TokenOrAccount
from foundation.cursor import next_link
from foundation.etag import tagged
from foundation.scopes import SURVEYS
from partnerships.models import Partnership
from partnerships.reach import must_read
from partnerships.selectors import partnerships
from surveys.selectors import offered
from surveys.selectors import series as running
from surveys.serializers import SeriesOut, SeriesPageOut, WaveOut, WavePageOut

AFTER = OpenApiParameter("after", str, description="As the page before gave it in `next`.")
OF_SERIES = OpenApiParameter("series", UUID, description="Only the waves of this series.")
REFUSALS: dict[int, Any] = {
    304: OpenApiResponse(description="Not changed since the ETag in If-None-Match."),
    401: OpenApiResponse(description="No token, or one that opens nothing any more."),
    403: OpenApiResponse(description="The token or the role does not reach this."),
    404: OpenApiResponse(description="Nothing here for you."),
}


class _Reading(APIView):
    permission_classes = [TokenOrAccount]

    def place(self, request: Request, city: str) -> Partnership:
        """The partnership, when this caller may read its surveys."""
        partnership = partnerships.by_slug(city)
        must_read(request, partnership, scope=SURVEYS, action="see_surveys")
        return partnership


class SeriesList(_Reading):
    @extend_schema(operation_id="series_list", parameters=[AFTER], responses={200: SeriesPageOut, **REFUSALS})
    def get(self, request: Request, city: str) -> Response:
        found = offered.series(self.place(request, city), after=request.query_params.get("after", ""))
        body = {"next": next_link(request, found.next), "results": found.rows}
        return tagged(request, SeriesPageOut(body).data)


class SeriesOne(_Reading):
    @extend_schema(operation_id="series_read", responses={200: SeriesOut, **REFUSALS})
    def get(self, request: Request, city: str, uuid: UUID) -> Response:
        return tagged(request, SeriesOut(running.get(self.place(request, city), uuid)).data)


class WaveList(_Reading):
    @extend_schema(
        operation_id="wave_list", parameters=[AFTER, OF_SERIES], responses={200: WavePageOut, **REFUSALS}
    )
    def get(self, request: Request, city: str) -> Response:
        partnership = self.place(request, city)
        asked = request.query_params
        found = offered.waves(partnership, of=_uuid(asked.get("series", "")), after=asked.get("after", ""))
        body = {"next": next_link(request, found.next), "results": found.rows}
        return tagged(request, WavePageOut(body).data)


class WaveOne(_Reading):
    @extend_schema(operation_id="wave_read", responses={200: WaveOut, **REFUSALS})
    def get(self, request: Request, city: str, uuid: UUID) -> Response:
        return tagged(request, WaveOut(offered.wave(self.place(request, city), uuid)).data)


def _uuid(given: str) -> UUID | None:
    try:
        return UUID(given) if given else None
    except ValueError as error:
        raise Http404 from error

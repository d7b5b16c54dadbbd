"""The reports over REST: the same objects as on the pages and in their files, after disclosure control."""

import json
from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from analytics.datasets import network
from analytics.datasets.answers import answers_data
from analytics.datasets.loop import loop_data
from analytics.datasets.tradeoffs import tradeoff_data
from analytics.datasets.values import values_data
from analytics.datasets.voice import voice_data
from analytics.datasets.word import word_data
from analytics.exports.loop import loop_plain
from analytics.exports.plain import plain
from analytics.reports.answers import answers_report
from analytics.reports.compared import compared
from analytics.reports.kept import closed_waves, kept_values, structured
from analytics.reports.loop import loop_report
from analytics.reports.network import network_report
from analytics.reports.tradeoffs import tradeoff_report
from analytics.reports.voice import voice_report
from analytics.reports.word import word_report
from analytics.selectors import editions
from analytics.serializers import EditionPageOut
from foundation.bearer import TokenOrAccount
from foundation.cursor import next_link
from foundation.etag import tagged
from foundation.scopes import RESULTS
from partnerships.models import Partnership
from partnerships.reach import must_read
from partnerships.selectors import partnerships

OF_SERIES = OpenApiParameter("series", UUID, description="Which series; else the first one.")
OF_WAVE = OpenApiParameter("wave", int, description="Which wave, by its number; else the last one.")
AFTER = OpenApiParameter("after", str, description="As the page before gave it in `next`.")
UNCHANGED: dict[int, Any] = {
    304: OpenApiResponse(description="Not changed since the ETag in If-None-Match."),
    404: OpenApiResponse(description="Nothing here for you, or nothing yet."),
}
SHUT: dict[int, Any] = {
    **UNCHANGED,
    401: OpenApiResponse(description="No token, or one that opens nothing any more."),
    403: OpenApiResponse(description="The token or the role does not reach this."),
}


def _said(description: str, others: dict[int, Any]) -> dict[int, Any]:
    text = f"{description} After disclosure control: the same object as the page and its files."
    return {200: OpenApiResponse(OpenApiTypes.OBJECT, description=text), **others}


class Answers(APIView):
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="answers_published",
        parameters=[OF_SERIES, OF_WAVE],
        responses=_said("Counts of one published wave, question by question.", UNCHANGED),
    )
    def get(self, request: Request, city: str) -> Response:
        """What was answered, question by question: published waves, for everyone."""
        return _answers(request, partnerships.by_slug(city), published_only=True)


class Editions(APIView):
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="edition_list",
        parameters=[OF_SERIES, AFTER],
        responses={200: EditionPageOut, **UNCHANGED},
    )
    def get(self, request: Request, city: str) -> Response:
        """What was published, oldest first: each edition with its digest, and why a correction was needed."""
        asked = request.query_params
        found = editions.offered(
            partnerships.by_slug(city), series=_uuid(asked.get("series", "")), after=asked.get("after", "")
        )
        body = {"next": next_link(request, found.next), "results": found.rows}
        return tagged(request, EditionPageOut(body).data)


class EditionOne(APIView):
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="edition_read",
        responses=_said("One edition, as it was published and for ever.", UNCHANGED),
    )
    def get(self, request: Request, city: str, series: UUID, number: int) -> Response:
        """The report of one edition, word for word."""
        found = editions.get(partnerships.by_slug(city), series, number)
        return tagged(request, json.loads(found.content))


class _Report(APIView):
    permission_classes = [TokenOrAccount]

    def place(self, request: Request, city: str) -> Partnership:
        """The partnership, when this caller may see its figures."""
        partnership = partnerships.by_slug(city)
        must_read(request, partnership, scope=RESULTS, action="see_insight")
        return partnership


class AnswersClosed(_Report):
    @extend_schema(
        operation_id="answers_closed",
        parameters=[OF_SERIES, OF_WAVE],
        responses=_said("Counts of one closed wave, question by question.", SHUT),
    )
    def get(self, request: Request, city: str) -> Response:
        """The same with closed waves that are not published yet."""
        return _answers(request, self.place(request, city), published_only=False)


class Compared(_Report):
    @extend_schema(
        operation_id="comparison",
        responses=_said("Published figures of those who both said yes; 404 while nobody did.", SHUT),
    )
    def get(self, request: Request, city: str) -> Response:
        """The other city, side by side."""
        found = compared(self.place(request, city))
        if found is None:
            raise Http404
        return tagged(request, plain(found))


class Network(_Report):
    @extend_schema(
        operation_id="network",
        parameters=[OF_SERIES],
        responses=_said("Levels and kinds of actors of each yearly list; never a person.", SHUT),
    )
    def get(self, request: Request, city: str) -> Response:
        """Who works with whom."""
        partnership = self.place(request, city)
        course = network.course(partnership, _uuid(request.query_params.get("series", "")))
        if course is None or not course.waves:
            raise Http404
        return tagged(request, plain(network_report(course)))


class Loop(_Report):
    @extend_schema(
        operation_id="loop",
        responses=_said("What became of what was said, waiting times, promises, verdicts.", SHUT),
    )
    def get(self, request: Request, city: str) -> Response:
        """Who waits, whose word holds."""
        return tagged(request, loop_plain(loop_report(loop_data(self.place(request, city)))))


class Values(_Report):
    @extend_schema(
        operation_id="values", responses=_said("Counts of coded texts, and how far coders agree.", SHUT)
    )
    def get(self, request: Request, city: str) -> Response:
        """Which values people speak of."""
        return tagged(request, plain(kept_values(values_data(self.place(request, city)))))


class Word(_Report):
    @extend_schema(
        operation_id="word",
        responses=_said("Promises, obligations and requests for data, by organisation.", SHUT),
    )
    def get(self, request: Request, city: str) -> Response:
        """Whose word holds."""
        return tagged(request, plain(word_report(word_data(self.place(request, city)))))


class Tradeoffs(_Report):
    @extend_schema(
        operation_id="tradeoffs",
        responses=_said("Decisions by value favoured and value curtailed.", SHUT),
    )
    def get(self, request: Request, city: str) -> Response:
        """What decisions favour, and what they curtail."""
        return tagged(request, plain(tradeoff_report(tradeoff_data(self.place(request, city)))))


class Structure(_Report):
    @extend_schema(
        operation_id="structure",
        parameters=[OF_SERIES],
        responses=_said("The latest wave by kind of partner, core and capacity; along the levels.", SHUT),
    )
    def get(self, request: Request, city: str) -> Response:
        """How partners work together, by kind of partner."""
        partnership = self.place(request, city)
        closed = closed_waves(partnership, _uuid(request.query_params.get("series", "")))
        found = structured(closed) if closed else None
        if found is None:
            raise Http404
        return tagged(request, plain(found))


class Voice(_Report):
    @extend_schema(
        operation_id="voice",
        responses=_said("Representation, weights, and in `equity` whether all ways are served alike.", SHUT),
    )
    def get(self, request: Request, city: str) -> Response:
        """Whose voice is heard, and is service equal?"""
        return tagged(request, plain(voice_report(voice_data(self.place(request, city)))))


def _answers(request: Request, partnership: Partnership, *, published_only: bool) -> Response:
    asked = request.query_params
    number = asked.get("wave", "")
    if number and not number.isdecimal():
        raise Http404
    data = answers_data(partnership, _uuid(asked.get("series", "")), published_only=published_only)
    found = answers_report(data, int(number) if number else None) if data else None
    if found is None:
        raise Http404
    return tagged(request, plain(found))


def _uuid(given: str) -> UUID | None:
    try:
        return UUID(given) if given else None
    except ValueError as error:
        raise Http404 from error

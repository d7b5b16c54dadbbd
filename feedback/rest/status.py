"""What happened with mine: number and code in the body, never in an address."""

from dataclasses import dataclass
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from feedback.models import Suggestion
from feedback.rest.problems import refusals
from feedback.rest.taking import taken
from feedback.selectors import own
from feedback.serializers import PairIn, StatusOut
from feedback.services import codes
from foundation.errors import Refused
from foundation.rest import problem
from partnerships.selectors import partnerships

TOO_MANY = 429
REFUSALS = refusals(400, 403, 404, 415, 422, 429)


@dataclass(frozen=True)
class _Whole:
    """A suggestion and what was answered, under one name for the serializer."""

    row: Suggestion
    told: own.Own

    def __getattr__(self, name: str) -> Any:
        return getattr(self.told if name in ("replies", "promises", "history") else self.row, name)


class Status(APIView):
    permission_classes = [AllowAny]

    @extend_schema(operation_id="suggestion_status", request=PairIn, responses={200: StatusOut, **REFUSALS})
    def post(self, request: Request, city: str) -> Response:
        partnership = partnerships.by_slug(city)
        pair = taken(PairIn, request)
        try:
            row = codes.open_case(partnership=partnership, **pair)
        except Refused as refused:
            if refused.status != TOO_MANY:
                raise
            answer = problem(TOO_MANY, refused.message, code=refused.code)
            answer["Retry-After"] = str(codes.WINDOW)
            return answer
        answer = Response(StatusOut(_Whole(row, own.told(row))).data)
        answer["Cache-Control"] = "no-store"
        return answer

"""What everyone may read: released copies and promises, page by page."""

from typing import Any
from urllib.parse import urlencode

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from feedback.rest.problems import refusals
from feedback.selectors import promised, register
from feedback.serializers import PromisePageOut, RegisterPageOut
from partnerships.selectors import partnerships

AFTER = OpenApiParameter("after", str, description="As the page before gave it in `next`.")
FILTERS = ("words", "kind", "category", "outcome", "place", "state")


class Register(APIView):
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="register_list",
        parameters=[AFTER, *(OpenApiParameter(name, str) for name in FILTERS)],
        responses={200: RegisterPageOut, **refusals(404)},
    )
    def get(self, request: Request, city: str) -> Response:
        partnership = partnerships.by_slug(city)
        asked = {name: request.query_params.get(name, "")[:120] for name in FILTERS}
        rows = register.entries(partnership.pk, **asked)
        page = register.page(rows, after=request.query_params.get("after", ""))
        body = {"next": _next(request, page.next), "results": page.rows}
        return Response(RegisterPageOut(body).data)


class Promises(APIView):
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="promise_list", parameters=[AFTER], responses={200: PromisePageOut, **refusals(404)}
    )
    def get(self, request: Request, city: str) -> Response:
        partnership = partnerships.by_slug(city)
        page = promised.page(partnership, after=request.query_params.get("after", ""))
        return Response(PromisePageOut({"next": _next(request, page.next), "results": page.rows}).data)


def _next(request: Request, after: str) -> str | None:
    if not after:
        return None
    kept: dict[str, Any] = {**request.query_params.dict(), "after": after}
    return request.build_absolute_uri(f"{request.path}?{urlencode(kept)}")

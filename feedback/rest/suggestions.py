"""POST a suggestion: 201 new, 200 the same again, 409 the same key with other content, 422 what is wrong."""

import uuid
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import Throttled
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from feedback import callers, tongues
from feedback.models import Channel, Status
from feedback.records import Receipt
from feedback.rest.problems import refusals
from feedback.rest.taking import taken
from feedback.selectors import own, story
from feedback.serializers import CaseOut, OfflineIn, ReceiptOut, SuggestionIn, SuggestionPageOut
from feedback.services import door, receiving, speaking
from feedback.services.checking import checked
from feedback.workflow import doorway
from foundation import clock, cursor
from foundation.bearer import TokenOrAccount
from foundation.errors import Refused
from foundation.etag import tagged
from foundation.models import User
from foundation.records import Contact
from foundation.scopes import SUGGESTIONS
from foundation.services import actors
from partnerships import rules
from partnerships.models import Partnership
from partnerships.reach import must_read
from partnerships.selectors import partnerships

CLAIM = timedelta(days=60)
AFTER = OpenApiParameter("after", str, description="As the page before gave it in `next`.")
STATUS = OpenApiParameter("status", str, enum=Status.values)
NUMBER = OpenApiParameter("number", {"type": "string", "pattern": "^[0-9]{8}$"}, OpenApiParameter.PATH)
UNCHANGED = OpenApiResponse(description="Not changed since the ETag in If-None-Match.")
KEY = OpenApiParameter(
    "Idempotency-Key",
    uuid.UUID,
    OpenApiParameter.HEADER,
    required=True,
    description="A UUID of the sender's own making; the same key with the same body is stored once.",
)
REFUSALS = refusals(400, 401, 403, 404, 409, 415, 422, 429)


class Suggestions(APIView):
    """Anyone may speak; reading needs a token or a role, what a clerk collected offline the clerk's own session."""

    def get_permissions(self) -> list[Any]:
        return [AllowAny() if self.request.method == "POST" else TokenOrAccount()]

    @extend_schema(
        operation_id="suggestion_list",
        parameters=[AFTER, STATUS],
        responses={200: SuggestionPageOut, 304: UNCHANGED, **refusals(401, 403, 404)},
    )
    def get(self, request: Request, city: str) -> Response:
        partnership = partnerships.by_slug(city)
        must_read(request, partnership, scope=SUGGESTIONS, action="see_suggestions")
        asked = request.query_params
        rows = story.all_of(partnership, status=asked.get("status", ""))
        found = cursor.page(rows, after=asked.get("after", ""))
        body = {"next": cursor.next_link(request, found.next), "results": found.rows}
        return tagged(request, SuggestionPageOut(body).data)

    @extend_schema(
        operation_id="suggestion_receive",
        request=SuggestionIn,
        parameters=[KEY],
        responses={201: ReceiptOut, 200: ReceiptOut, **REFUSALS},
    )
    def post(self, request: Request, city: str) -> Response:
        partnership = partnerships.by_slug(city)
        key = _key(request.headers.get("Idempotency-Key", ""))
        said = _said(taken(SuggestionIn, request))
        said["language"] = said["language"] or tongues.detected(
            said["text"], otherwise=_language(said, partnership)
        )
        if said["channel"] == Channel.OFFLINE:
            rules.must(request.user, "receive_suggestions", partnership)
        checked(partnership, said)  # type: ignore[arg-type]
        _let_in(request, partnership)
        receipt = _received(request, partnership, key, said)
        return Response(
            ReceiptOut(_receipt(partnership, receipt)).data, status=200 if receipt.repeated else 201
        )


class One(APIView):
    """One suggestion with what was answered, promised and done."""

    permission_classes = [TokenOrAccount]

    @extend_schema(
        operation_id="suggestion_read",
        parameters=[NUMBER],
        responses={200: CaseOut, 304: UNCHANGED, **refusals(401, 403, 404)},
    )
    def get(self, request: Request, city: str, number: str) -> Response:
        partnership = partnerships.by_slug(city)
        must_read(request, partnership, scope=SUGGESTIONS, action="see_suggestions")
        row = story.by_number(partnership.pk, number)
        mine = own.told(row)  # notes among colleagues stay at the desk
        body = {
            "suggestion": row,
            "replies": mine.replies,
            "promises": mine.promises,
            "history": mine.history,
        }
        return tagged(request, CaseOut(body).data)


class Offline(APIView):
    """What a citizen's own device kept while it had no network. No session counts here, whoever is signed in."""

    permission_classes = [AllowAny]
    authentication_classes: list[type[BaseAuthentication]] = []

    @extend_schema(
        operation_id="suggestion_receive_offline",
        request=OfflineIn,
        parameters=[KEY],
        responses={201: ReceiptOut, 200: ReceiptOut, **REFUSALS},
        auth=[],
    )
    def post(self, request: Request, city: str) -> Response:
        partnership = partnerships.by_slug(city)
        key = _key(request.headers.get("Idempotency-Key", ""))
        said = _said(taken(OfflineIn, request))
        said |= {"channel": Channel.OFFLINE, "said_on": _believed(said.get("said_on"), partnership)}
        said["language"] = tongues.detected(said["text"], otherwise=_language(said, partnership))
        checked(partnership, said)  # type: ignore[arg-type]
        _let_in(request, partnership)
        receipt = speaking.speak_up(partnership=partnership, client_uuid=key, **said)
        return Response(
            ReceiptOut(_receipt(partnership, receipt)).data, status=200 if receipt.repeated else 201
        )


def _let_in(request: Request, partnership: Partnership) -> None:
    """Staff and tokens come in; who is unknown is counted like anybody at the open door. Too many: 429, try later."""
    if request.auth is not None or request.user.is_authenticated:
        return
    address = callers.address(request)
    if door.knock(partnership=partnership, address=address, by_program=True) != doorway.CALM:
        raise Throttled(door.WINDOW)


def _language(said: dict[str, Any], partnership: Partnership) -> str:
    return str(said["language"] or partnership.languages[0])


def _believed(claimed: date | None, partnership: Partnership) -> date | None:
    """A device's clock is a claim: kept within the last 60 days, else the server's day counts."""
    today = clock.today(partnership.time_zone)
    return claimed if claimed and today - CLAIM <= claimed <= today else None


def _key(given: str) -> uuid.UUID:
    try:
        return uuid.UUID(given)
    except ValueError as error:
        raise Refused(
            _("Send a UUID of your own in the header Idempotency-Key."), code="key_needed", status=400
        ) from error


def _said(body: dict[str, Any]) -> dict[str, Any]:
    person = body.pop("contact", None)
    return {**body, "contact": Contact(**person) if person else None}


def _received(request: Request, partnership: Partnership, key: uuid.UUID, said: dict[str, Any]) -> Receipt:
    """By the clerk who collected it offline, else by the citizen."""
    if said["channel"] == Channel.OFFLINE and isinstance(request.user, User):
        by = actors.for_user(request.user)
        return receiving.receive(by=by, partnership=partnership, client_uuid=key, **said)
    return speaking.speak_up(partnership=partnership, client_uuid=key, **said)


def _receipt(partnership: Partnership, receipt: Any) -> dict[str, Any]:
    row = story.by_uuid(partnership.pk, receipt.suggestion)
    return {
        "number": receipt.number,
        "code": receipt.code,
        "answer_due_on": row.answer_due_on,
        "repeated": receipt.repeated,
    }

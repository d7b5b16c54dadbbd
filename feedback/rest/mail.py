"""Mail from citizens, handed over by whoever receives it for the city: the same door as the mailbox that is fetched."""

from dataclasses import dataclass
from typing import IO, Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.parsers import BaseParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from feedback.models import InboundMail
from feedback.rest.problems import refusals
from feedback.serializers import MailOut
from feedback.services import fetching, inbound
from foundation.bearer import TokenOrAccount
from foundation.errors import Refused
from foundation.scopes import MAIL
from partnerships.models import Partnership
from partnerships.reach import must_hold
from partnerships.selectors import partnerships

HEAD = 64 * 1024  # bytes in which the headers of a mail that is too large are looked for


@dataclass(frozen=True)
class Raw:
    """`cut`: larger than we take, and `content` holds its headers alone."""

    content: bytes
    cut: bool = False


class MailParser(BaseParser):
    """The mail itself, as RFC 5322 has it, as Raw; never more of it in memory than is taken."""

    media_type = "message/rfc822"

    def parse(self, stream: IO[bytes], media_type: str | None = None, parser_context: Any = None) -> Any:
        content = stream.read(fetching.LARGEST + 1)
        if len(content) <= fetching.LARGEST:
            return Raw(content)
        head = content[:HEAD].replace(b"\r\n", b"\n")
        return Raw(head.partition(b"\n\n")[0] + b"\n\n", cut=True)


class Mail(APIView):
    """Idempotent by the mail's own Message-ID: a relay that is not sure sends it again."""

    permission_classes = [TokenOrAccount]
    parser_classes = [MailParser]

    @extend_schema(
        operation_id="mail_receive",
        request={MailParser.media_type: OpenApiTypes.BINARY},
        responses={200: MailOut, **refusals(401, 403, 404, 415, 422, 429)},
    )
    def post(self, request: Request, city: str) -> Response:
        partnership = partnerships.by_slug(city)
        must_hold(request, partnership, scope=MAIL)
        raw = request.data
        if not isinstance(raw, Raw) or not raw.content.strip():
            raise Refused(_("There is no mail in it."), code="empty", status=422)
        return Response(MailOut(_taken_in(partnership, raw)).data)


def _taken_in(partnership: Partnership, raw: Raw) -> InboundMail:
    """Twice at the same moment: the second finds what the first made of it."""
    try:
        with transaction.atomic():
            return inbound.take_in(partnership=partnership, raw=raw.content, cut=raw.cut)
    except IntegrityError:
        return inbound.take_in(partnership=partnership, raw=raw.content, cut=raw.cut)

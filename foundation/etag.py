"""A GET that has not changed since is answered with 304 and no body."""

import hashlib
import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse
from django.utils.http import parse_etags
from rest_framework.request import Request
from rest_framework.response import Response


def tagged(request: Request, body: Any) -> Response:
    """200 with `body` (plain data) and its ETag, or 304 when the caller has this very body."""
    text = json.dumps(body, cls=DjangoJSONEncoder, sort_keys=True)
    tag, same = _tag(request, text.encode())
    answer = Response(status=304) if same else Response(body)
    answer["ETag"] = tag
    answer["Cache-Control"] = "private, no-cache"
    return answer


def attached(request: Request, content: bytes, *, name: str, media: str) -> HttpResponse:
    """The same for a file: 200 with its bytes under `name`, or 304."""
    tag, same = _tag(request, content)
    answer = HttpResponse(status=304) if same else HttpResponse(content, content_type=media)
    if not same:
        answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["ETag"] = tag
    answer["Cache-Control"] = "private, no-cache"
    return answer


def _tag(request: Request, content: bytes) -> tuple[str, bool]:
    """The ETag, and whether the caller has this very content."""
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    known = parse_etags(request.headers.get("If-None-Match", ""))
    return tag, "*" in known or tag in [each.removeprefix("W/") for each in known]

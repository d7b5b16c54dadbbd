"""A GET that has not changed since is answered with 304 and no body."""

import hashlib
import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.http import parse_etags
from rest_framework.request import Request
from rest_framework.response import Response


def tagged(request: Request, body: Any) -> Response:
    """200 with `body` (plain data) and its ETag, or 304 when the caller has this very body."""
    text = json.dumps(body, cls=DjangoJSONEncoder, sort_keys=True)
    tag = f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'
    known = parse_etags(request.headers.get("If-None-Match", ""))
    same = "*" in known or tag in [each.removeprefix("W/") for each in known]
    answer = Response(status=304) if same else Response(body)
    answer["ETag"] = tag
    answer["Cache-Control"] = "private, no-cache"
    return answer

import io
import json

import pytest
from rest_framework.exceptions import ParseError
from rest_framework.views import APIView

from foundation.bodies import JsonBody


def test_a_body_is_read() -> None:
    assert JsonBody().parse(io.BytesIO(b'{"text": ["a"]}')) == {"text": ["a"]}


@pytest.mark.parametrize("deep", [b"[" * 200_000, b'{"a":' * 200_000])
def test_what_is_nested_too_deeply_is_a_bad_body(deep: bytes) -> None:
    with pytest.raises(RecursionError):
        json.loads(deep)
    with pytest.raises(ParseError):
        JsonBody().parse(io.BytesIO(deep))


def test_every_route_reads_bodies_so() -> None:
    assert APIView.parser_classes == [JsonBody]

import pytest
from rest_framework.parsers import JSONParser
from rest_framework.request import Request
from rest_framework.test import APIRequestFactory

from feedback.rest.taking import Unusable, taken
from feedback.serializers import PairIn


def request(body: object) -> Request:
    return Request(APIRequestFactory().post("/", body, format="json"), parsers=[JSONParser()])


def test_it_gives_the_values() -> None:
    assert taken(PairIn, request({"number": "1", "code": "A"})) == {"number": "1", "code": "A"}


def test_what_is_missing_is_422() -> None:
    with pytest.raises(Unusable) as refused:
        taken(PairIn, request({"number": "1"}))
    assert refused.value.status_code == 422

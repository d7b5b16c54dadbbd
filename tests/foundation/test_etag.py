import pytest
from rest_framework.request import Request
from rest_framework.test import APIRequestFactory

from foundation.etag import tagged


def ask(body: object, known: str = ""):
    headers = {"If-None-Match": known} if known else {}
    return tagged(Request(APIRequestFactory().get("/", headers=headers)), body)


def test_the_same_body_is_not_sent_twice() -> None:
    first = ask({"a": 1})
    assert first.status_code == 200
    tag = first["ETag"]
    assert ask({"a": 2})["ETag"] != tag
    assert ask({"a": 2}, tag).status_code == 200


@pytest.mark.parametrize("prefix", ["", "W/", '"other", '])
def test_304_has_no_body(prefix: str) -> None:
    tag = ask({"a": 1})["ETag"]
    again = ask({"a": 1}, prefix + tag)
    assert (again.status_code, again.data, again["ETag"]) == (304, None, tag)

import pytest
from rest_framework.request import Request
from rest_framework.test import APIRequestFactory

from foundation.cursor import next_link, page
from foundation.models import StoredFile
from foundation.services import actors, files

pytestmark = pytest.mark.django_db


def test_every_row_comes_once_in_order() -> None:
    by = actors.system("tests")
    made = [
        files.keep(by=by, partnership_id=None, name=f"{n}.txt", content=b"x", kind="test") for n in range(5)
    ]
    seen, after = [], ""
    for _ in range(3):
        found = page(StoredFile.objects.all(), after=after, size=2)
        seen += found.rows
        after = found.next
    assert seen == made
    assert after == ""


def test_a_nonsense_cursor_is_the_first_page() -> None:
    assert page(StoredFile.objects.all(), after="nonsense").rows == []


def test_the_link_keeps_the_filters() -> None:
    request = Request(APIRequestFactory().get("/api/v1/x/waves/?series=s&after=old"))
    assert next_link(request, "") is None
    assert next_link(request, "new") == "http://testserver/api/v1/x/waves/?series=s&after=new"

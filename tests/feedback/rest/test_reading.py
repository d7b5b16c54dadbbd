import pytest
from django.test import Client

from feedback.services import publishing
from tests.factories import feedback
from tests.factories.partnerships import promise

pytestmark = pytest.mark.django_db


def get(here, path: str, **query: str) -> dict:
    return Client().get(f"/api/v1/{here.slug}/{path}/", query).json()


def test_the_register_comes_page_by_page(here) -> None:
    for number in range(21):
        row = feedback.suggestion(here, text=f"Text {number}")
        publishing.release(by=feedback.staff(), suggestion=row, text=row.text)
    feedback.suggestion(here, text="A secret thing")
    first = get(here, "register", words="Text")
    rest = Client().get(first["next"]).json()
    assert (len(first["results"]), len(rest["results"]), rest["next"]) == (20, 1, None)
    assert "secret" not in str([first, rest])


@pytest.mark.parametrize(
    "after", ["nonsense", "2026-01-01T00:00:00|1", "9999-12-31T23:59:59-23:59|1", "2026-01-01|" + "9" * 40]
)
def test_a_nonsense_cursor_is_no_error(here, after: str) -> None:
    assert get(here, "register", after=after)["results"] == []


def test_promises_to_citizens(here) -> None:
    promise(here, toward="citizens", text="A new rack")
    promise(here, toward="partners", text="Among us")
    assert [one["text"] for one in get(here, "promises")["results"]] == ["A new rack"]

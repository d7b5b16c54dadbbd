import pytest
from django.test import Client

from feedback.services import publishing
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_published_words_that_sound_alike_are_shown_and_nothing_else(here) -> None:
    row = feedback.suggestion(here, text="The rack at the station is always full")
    feedback.suggestion(here, text="The rack at the station is full, says Anna Secret")
    publishing.release(by=feedback.staff(), suggestion=row, text=row.text)

    page = (
        Client().post(f"/{here.slug}/speak/alike/", {"text": "rack at station full again"}).content.decode()
    )

    assert row.number in page and "Secret" not in page


def test_without_anything_alike_the_page_stays_quiet(here) -> None:
    assert Client().post(f"/{here.slug}/speak/alike/", {"text": "\x00"}).content.strip() == b""
    assert Client().get(f"/{here.slug}/speak/alike/").status_code == 405

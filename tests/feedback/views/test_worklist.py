import pytest

from feedback.selectors import worklist
from feedback.services import importing
from tests.factories import feedback
from tests.feedback.views.conftest import signed_in

pytestmark = pytest.mark.django_db


def test_the_list_shows_what_waits_by_deadline(here, handler) -> None:
    late = feedback.suggestion(here, text="The rack is full")
    soon = feedback.suggestion(here, kind="report", text="Broken glass")
    page = handler.get(f"/desk/{here.slug}/suggestions/").content.decode()
    assert page.index(soon.text) < page.index(late.text)
    assert "2 suggestions" in page


@pytest.mark.parametrize("name", [*worklist.NAMES, "nonsense"])
def test_every_list_opens_also_when_it_is_empty(here, handler, name: str) -> None:
    assert handler.get(f"/desk/{here.slug}/suggestions/?list={name}").status_code == 200


@pytest.mark.parametrize(
    "query", ["words=rack", "words=%00", "kind=x&owner=y", "after=nonsense", "after=2026-01-01.x"]
)
def test_whatever_stands_in_the_address_the_page_opens(here, handler, query: str) -> None:
    feedback.suggestion(here)
    assert handler.get(f"/desk/{here.slug}/suggestions/?{query}").status_code == 200


def test_words_narrow_the_list(here, handler) -> None:
    feedback.suggestion(here, text="The rack is full")
    feedback.suggestion(here, text="Too dark at the bridge")
    page = handler.get(f"/desk/{here.slug}/suggestions/?words=bridge").content.decode()
    assert "Too dark" in page and "The rack" not in page


def test_a_stranger_learns_nothing_and_a_visitor_signs_in(here, client) -> None:
    stranger = signed_in(feedback.place(), "coordinator")
    assert stranger.get(f"/desk/{here.slug}/suggestions/").status_code == 404
    assert client.get(f"/desk/{here.slug}/suggestions/").status_code == 302


def test_an_empty_list_says_where_the_imported_ones_are(here, handler) -> None:
    importing.take_over(by=feedback.staff(), partnership=here, source_name="bcn", rows=[feedback.imported()])
    page = handler.get(f"/desk/{here.slug}/suggestions/").content.decode()
    assert 'href="?list=imported"' in page
    assert "has no deadline here" in page
    assert (
        "has no deadline here"
        not in handler.get(f"/desk/{here.slug}/suggestions/?list=mine").content.decode()
    )

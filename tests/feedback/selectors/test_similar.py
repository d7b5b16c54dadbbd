import pytest

from feedback.selectors import similar
from feedback.services import publishing
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_nearly_the_same_words_are_found_here_only() -> None:
    here = feedback.place()
    row = feedback.suggestion(here, text="The rack at the station is full every morning")
    feedback.suggestion(here, text="Too dark at the bridge")
    assert similar.entries(here, "the rack at the station is full each morning") == [row]
    assert similar.entries(feedback.place(), row.text) == []


@pytest.mark.parametrize("text", ["", "abc", "\x00", "\ud800" * 9])
def test_too_little_finds_nothing(text: str) -> None:
    assert similar.entries(feedback.place(), text) == []


def released(here: feedback.Partnership, text: str, **fields: str):
    row = feedback.suggestion(here, text=text)
    return publishing.release(by=feedback.staff(), suggestion=row, text=text, **fields)


def test_other_words_for_the_same_are_found_in_the_register() -> None:
    here = feedback.place()
    rack = released(here, "The bicycle rack at the station is completely full every morning")
    released(here, "Too dark at the bridge")
    assert similar.published(here, "station: no space in the bicycle rack") == [rack]
    assert similar.published(here, "the bicycle rack at the station is full each morning") == [rack]
    assert similar.published(here, "the playground is dirty") == []
    assert similar.published(feedback.place(), rack.text) == []


@pytest.mark.parametrize("text", ["", "abc", "\x00", "\ud800" * 9, "' | !&():* <-> ''", "a" * 9000])
def test_odd_words_find_nothing_in_the_register_and_break_nothing(text: str) -> None:
    assert similar.published(feedback.place(), text) == []

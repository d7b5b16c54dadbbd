import pytest

from feedback.selectors import similar
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

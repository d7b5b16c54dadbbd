import pytest

from feedback.selectors import searching, worklist
from tests.factories import feedback

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return feedback.place(languages=["nl", "en"])


def found(here, words: str, name: str = "open") -> list[str]:
    return [row.number for row in searching.find(here, worklist.chosen(here, name), words).rows]


def test_words_are_found_in_the_form_they_stand_in_and_in_others(here) -> None:
    row = feedback.suggestion(here, text="The bridges are dark", language="en")
    feedback.suggestion(here, text="Something else")
    for words in ("bridge", "BRIDGES", "dark bridge", row.number, row.number[:5]):
        assert row.number in found(here, words), words


def test_a_piece_of_a_word_counts_from_five_characters_on(here) -> None:
    row = feedback.suggestion(here, text="De fietsenstalling is vol", language="nl")
    assert found(here, "stalling") == [row.number]
    assert found(here, "lin") == []


def test_what_is_a_pattern_elsewhere_is_a_plain_sign_here(here) -> None:
    feedback.suggestion(here, text="Fifty percent")
    for words in ("50%_%", "%%%%%%", "a & | !", "'", "\\\\\\\\\\", "\x00", ":*", '"'):
        assert found(here, words) == [], words


def test_only_the_list_and_the_partnership_are_searched(here) -> None:
    ended = feedback.closed(here, text="The bridge is dark")
    feedback.suggestion(feedback.place(), text="The bridge is dark")
    assert found(here, "bridge") == []
    assert found(here, "bridge", "all") == [ended.number]


def test_the_best_come_first_and_more_is_said(here, monkeypatch) -> None:
    monkeypatch.setattr(searching, "BEST", 1)
    feedback.suggestion(here, text="A bridge, and much more that is said about other things in this town")
    best = feedback.suggestion(here, text="bridge bridge bridge")
    answer = searching.find(here, worklist.chosen(here, "open"), "bridge")
    assert answer.more and [row.number for row in answer.rows] == [best.number]

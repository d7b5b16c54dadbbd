import pytest

from analytics.reports import own_words as words
from analytics.reports.own import own_report
from tests.analytics.reports.test_own import report

pytestmark = pytest.mark.django_db


def test_the_sentence_says_n_of_n_and_last_time() -> None:
    own = own_report(report(), "strategic")
    said = words.sentence(own)
    assert said.startswith("Strategic level: intensity ")
    assert "13 of 13 people answered" in said
    assert "Last time: " in said
    assert len(words.rows(own)) == len(own.lines)


def test_without_last_time() -> None:
    own = own_report(report(1), "strategic")
    assert "Last time" not in words.sentence(own)
    assert words.rows(own)[0][2:] == ["–", "–"]

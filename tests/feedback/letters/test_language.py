from datetime import date

import pytest

from feedback.letters import language
from tests.factories import feedback


@pytest.mark.django_db
@pytest.mark.parametrize(("spoken", "written"), [("fr", "fr"), ("nl-BE", "nl"), ("ar", "nl")])
def test_a_person_is_written_to_in_a_language_the_site_speaks(spoken: str, written: str) -> None:
    assert language.of(feedback.suggestion(language=spoken)) == written


def test_days_read_as_people_write_them() -> None:
    assert language.day(date(2026, 3, 2), "nl") == "2 maart 2026"
    assert language.day(date(2026, 3, 2), "de") == "2. März 2026"


def test_long_words_are_shortened_at_a_word() -> None:
    assert language.shortened("one\ntwo  three") == "one two three"
    short = language.shortened("word " * 100)
    assert len(short) <= 280 and short.endswith("word…")

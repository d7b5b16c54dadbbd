"""A day reads as people of each language write it, and English as the site's pages do."""

from datetime import date

import pytest

from foundation import dates


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "2 March 2027"),
        ("en-GB", "2 March 2027"),
        ("nl", "2 maart 2027"),
        ("de", "2. März 2027"),
        ("fr", "2 mars 2027"),
    ],
)
def test_the_day_comes_first(language: str, words: str) -> None:
    assert dates.in_words(date(2027, 3, 2), language) == words

from dataclasses import replace

import pytest

from paper.letter import TickCard, letter
from tests.paper.examples import LETTER, pages_of_accessible

BARE = replace(
    LETTER, card=None, square=None, closing=(), facts=(), footer="", return_line="", sender_lines=()
)
TICKS = TickCard(
    cut="Cut here and send this part back.",
    question="Was your point answered?",
    options=("Yes", "Partly", "No"),
    words="In your own words:",
    reference="4821907",
    back_label="Send it to",
    back=("Havenstad", "Grote Markt 1"),
)


@pytest.mark.parametrize(
    "spec",
    [
        LETTER,
        BARE,
        replace(LETTER, square=None),
        replace(LETTER, card=None),
        replace(LETTER, window="right"),
        replace(LETTER, large_print=True),
        replace(
            LETTER, language="ar", direction="rtl", subject="رد على اقتراحكم", paragraphs=("مرحبا (2026).",)
        ),
        replace(LETTER, language="uk", subject="Відповідь", paragraphs=("Добрий день 👋, 李.",)),
        replace(LETTER, paragraphs=("",)),
        replace(LETTER, card=None, square=None, ticks=TICKS),
        replace(LETTER, ticks=TICKS, large_print=True),
    ],
)
def test_every_letter_is_accessible(spec):
    assert pages_of_accessible(letter(spec)) >= 1


def test_a_long_answer_goes_on_over_the_page():
    assert pages_of_accessible(letter(replace(LETTER, paragraphs=("woord " * 1500,)))) > 1


def test_the_same_letter_gives_the_same_bytes():
    assert letter(LETTER) == letter(LETTER)
    assert letter(LETTER) != letter(replace(LETTER, subject="Iets anders"))


def test_a_letter_without_subject_is_refused():
    with pytest.raises(ValueError, match="subject"):
        letter(replace(LETTER, subject=" "))


@pytest.mark.parametrize("accent", ["red", "#12345", "#12345g", "#123456;"])
def test_a_colour_is_a_colour(accent: str):
    with pytest.raises(ValueError, match="colour"):
        letter(replace(LETTER, accent=accent))

"""Every problem has words."""

import inspect
import re

from formspec import Problem, reading
from surveys.forms.problems import WORDS, in_words


def test_every_code_the_checker_knows_has_words() -> None:
    codes = set(re.findall(r'Problem\([^,]+, "(\w+)"', inspect.getsource(reading))) | {"required"}

    assert codes <= set(WORDS)


def test_words_carry_their_numbers() -> None:
    said = in_words(Problem("why", "too_long", {"maximum": 4000, "given": 200_000}))

    assert "4000" in said
    assert "200000" in said


def test_an_unknown_code_still_says_something() -> None:
    assert in_words(Problem("why", "new_code"))

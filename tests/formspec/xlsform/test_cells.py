"""Languages, texts and lists of choices."""

import pytest

from formspec.spec import Choice
from formspec.xlsform.cells import choice_lists, language_of, languages_of, taken_apart, texts, yes


@pytest.mark.parametrize(
    ("name", "code"), [("Nederlands (nl)", "nl"), ("nl", "nl"), ("Klingon", "en"), ("Deutsch (DE)", "de")]
)
def test_the_code_of_a_language(name: str, code: str) -> None:
    assert language_of(name, "en") == code


def test_languages_in_the_order_of_the_columns() -> None:
    rows = [(2, {"label::English (en)": "A", "label::fr": "B"}), (3, {"label": "C"})]

    assert languages_of(rows, {"default_language": "de"}) == (("en", "fr", "de"), "de")
    assert languages_of([], {}) == (("en",), "en")


def test_texts_and_yes() -> None:
    row = {"label": "A", "label::nl": "B", "hint": "C", "label::fr": " ", "required": "Yes"}

    assert texts(row, "label", "en") == {"en": "A", "nl": "B"}
    assert yes(row, "required")
    assert not yes(row, "reverse")


def test_lists_with_other_and_dont_know() -> None:
    rows = [
        (2, {"list_name": "l", "name": "a", "label": "A"}),
        (3, {"list_name": "l", "name": "dk", "label": "?"}),
        (4, {"list_name": "l", "name": "o", "label": "O", "other": "yes"}),
    ]
    lists, wrong = choice_lists(rows, "en")

    assert wrong == []
    assert taken_apart(lists["l"]) == ((Choice("a", {"en": "A"}), Choice("o", {"en": "O"}, True)), True)

"""The preview draws every question, asked or not, with example names on lists."""

from dataclasses import replace

from surveys.forms.previews import drawn, item_drawn, with_examples
from tests.formspec.examples import FORM, TIES, WHAT


def test_every_page_and_question_is_drawn_and_conditions_are_told() -> None:
    first, second = drawn(FORM, "nl")

    assert first.title == "First (nl)"
    assert [one.key for one in first.questions] == ["trust_1", "shared", "what"]
    assert first.conditions == (("What was shared? (nl)", "${shared} = 'yes'"),)
    assert second.intro == "A few words (nl)"


def test_one_question_alone() -> None:
    assert item_drawn(WHAT, "en").label == "What was shared?"
    assert len(item_drawn(replace(TIES, rows=(), rows_from="body"), "en").rows) == 3


def test_lists_of_their_own_stay() -> None:
    assert with_examples(FORM) == FORM

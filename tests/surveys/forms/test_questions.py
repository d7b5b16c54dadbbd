"""Items as the page draws them."""

from dataclasses import replace

import pytest
from django.utils import translation

from formspec import Choice, Item, Page, Problem
from surveys.forms.questions import _known, answer_text, questions
from surveys.instruments import library

SCALE = tuple(Choice(str(n), {"en": f"Point {n}", "nl": f"Punt {n}"}) for n in range(1, 6))
LIKERT = Item("how", "likert", {"en": "How?", "nl": "Hoe?"}, choices=SCALE, dont_know=True)
MANY = Item(
    "which",
    "choose",
    {"en": "Which?"},
    choices=(Choice("a", {"en": "A"}), Choice("x", {"en": "Other"}, True)),
    most=2,
)
WORDS = Item("why", "text", {"en": "Why?"})
ROSTER = Item("who", "roster", {"en": "Who?"}, choices=SCALE, rows=(Choice("ann", {"en": "Ann"}),))


def drawn(item: Item, values: dict[str, object], language: str = "en", *problems: Problem) -> object:
    return questions(Page("p", {}, (item,)), values, language, problems)[0]


def test_a_scale_has_its_points_and_dont_know_apart() -> None:
    one = drawn(LIKERT, {"how": 3}, "nl")

    assert one.label == "Hoe?"
    assert [option.text for option in one.options][:5] == [f"Punt {n}" for n in range(1, 6)]
    assert [option.ticked for option in one.options] == [False, False, True, False, False, False]
    assert [option.apart for option in one.options] == [False] * 5 + [True]


def test_a_problem_stands_beside_its_question() -> None:
    one = drawn(LIKERT, {"how": "9"}, "en", Problem("how", "not_a_choice"))

    assert one.error
    assert one.anchor == "q-how"


def test_several_ticks_and_the_words_beside_other() -> None:
    one = drawn(MANY, {"which": ["x"], "which__other": "מילים"})

    assert one.shape == "some"
    assert one.options[1].words == "מילים"
    assert answer_text(MANY, {"which": ["a", "x"], "which__other": "more"}, "en") == "A, Other, more"


def test_typed_words_come_back() -> None:
    assert drawn(WORDS, {"why": "because"}).given == "because"
    assert answer_text(WORDS, {"why": "because"}, "en") == "because"


def test_a_roster_is_a_row_of_scales() -> None:
    one = drawn(ROSTER, {"who": {"ann": 2}})

    assert one.rows[0].key == "who__ann"
    assert one.rows[0].options[1].ticked
    assert answer_text(ROSTER, {"who": {"ann": 2}}, "en") == "Ann: Point 2"


def test_no_answer_and_dont_know_in_words() -> None:
    assert answer_text(LIKERT, {}, "en") == ""
    assert "know" in answer_text(LIKERT, {"how": "dk"}, "en")


def test_what_is_nobodys_own_is_put_together_once() -> None:
    assert drawn(LIKERT, {"how": 3}) is drawn(LIKERT, {"how": 3})
    assert drawn(LIKERT, {"how": 3}) is not drawn(LIKERT, {"how": 4})
    assert drawn(LIKERT, {}, "nl").label != drawn(LIKERT, {}, "en").label
    assert drawn(replace(LIKERT, label={"en": "Now?"}), {}).label == "Now?"
    with translation.override("nl"):
        assert drawn(MANY, {}).hint != drawn(WORDS, {}).hint


@pytest.mark.parametrize(
    ("item", "values"),
    [
        (WORDS, {"why": "because"}),
        (MANY, {"which": ["x"], "which__other": "mine"}),
        (ROSTER, {"who": {"ann": 2}}),
    ],
)
def test_own_words_and_names_are_not_kept(item: Item, values: dict[str, object]) -> None:
    _known.clear()

    assert drawn(item, values) is not drawn(item, values)
    assert not _known


def test_an_item_removed_between_versions_is_simply_not_drawn() -> None:
    page = library.shipped(library.CORE).spec.pages[0]

    assert len(questions(page, {"removed": 3}, "fr")) == len(page.items)

"""Questions drawn once."""

from dataclasses import replace

import pytest
from django.utils import translation

from surveys.forms import drawing
from surveys.forms.questions import Option, Question

TWO = (Option("1", "Less", False), Option("2", "More", True))
ASKED = Question(key="how", shape="one", label="How <much>?", hint="", error="", options=TWO)


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    drawing._kept.cache_clear()


def test_the_same_question_with_the_same_answer_is_drawn_once() -> None:
    first = drawing.drawn(ASKED)
    again = drawing.drawn(replace(ASKED, options=TWO))

    assert first is again
    assert "How &lt;much&gt;?" in first
    assert 'value="2" checked' in first


def test_another_answer_and_another_language_are_drawn_anew() -> None:
    drawing.drawn(ASKED)
    other = drawing.drawn(
        replace(ASKED, options=(replace(TWO[0], ticked=True), replace(TWO[1], ticked=False)))
    )
    with translation.override("nl"):
        drawing.drawn(ASKED)

    assert 'value="1" checked' in other
    assert drawing._kept.cache_info().currsize == 3


@pytest.mark.parametrize(
    "asked",
    [
        replace(ASKED, given="my words", shape="text"),
        replace(ASKED, error="Choose one."),
        replace(ASKED, options=(replace(TWO[0], other=True, words="mine"),)),
        replace(ASKED, shape="roster", rows=(replace(ASKED, label="Somebody"),)),
    ],
)
def test_what_somebody_wrote_and_names_are_not_kept(asked: Question) -> None:
    assert drawing.drawn(asked)
    assert drawing._kept.cache_info().currsize == 0

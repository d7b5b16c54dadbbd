"""Conditions chosen from lists, and back."""

import pytest

from formspec import FormSpec, Page
from surveys.forms.conditions import assembled, choices, chosen, earlier, in_short
from tests.factories.instruments import HOW, WHY
from tests.formspec.examples import FORM, HOURS

SPEC = FormSpec("k", 1, {}, ("en",), (Page("p", {}, (HOW, WHY)),))
CONDITIONS = [
    {"item": "how", "equals": 3},
    {"item": "how", "at_most": 2},
    {"item": "three", "has": "privacy"},
    {"all": [{"item": "how", "answered": True}, {"item": "hours", "at_least": 1.5}]},
    {"any": [{"item": "how", "equals": 1}, {"item": "how", "equals": 2}]},
]


@pytest.mark.parametrize("condition", CONDITIONS)
def test_what_the_fields_say_is_what_was_there(condition: dict[str, object]) -> None:
    given = chosen(condition)

    assert given is not None
    assert assembled(given) == condition


@pytest.mark.parametrize(
    "condition",
    [
        {"not": {"item": "how", "equals": 3}},
        {"item": "how", "in": [1, 2]},
        {"item": "how", "answered": False},
        {"all": [CONDITIONS[0], CONDITIONS[1], CONDITIONS[2]]},
        {"all": [{"any": [CONDITIONS[0], CONDITIONS[1]]}, CONDITIONS[2]]},
    ],
)
def test_what_the_fields_cannot_say_is_none(condition: dict[str, object]) -> None:
    assert chosen(condition) is None


def test_always_and_a_missing_number() -> None:
    assert chosen(None) == {}
    assert assembled({}) is None
    with pytest.raises(ValueError, match="number"):
        assembled({"when_1": '{"at_least": null, "item": "hours"}'})


def test_only_earlier_questions_are_offered_with_what_fits_their_kind() -> None:
    assert [item.key for item in earlier(SPEC, "why")] == ["how"]
    assert earlier(SPEC, "how") == []
    listed = dict(choices([HOW, HOURS, *FORM.pages[1].items[:1]], "en"))

    assert '{"equals": 1, "item": "how"}' in dict(listed["How was it?"])
    assert '{"at_least": null, "item": "hours"}' in dict(listed[HOURS.label["en"]])
    assert '{"has": "privacy", "item": "three"}' in dict(listed["Which two matter most?"])


def test_it_is_told_in_short() -> None:
    assert in_short(WHY.relevant) == "${how} <= 2"
    assert in_short(None) == ""

"""Conditions and bounds in the language of XLSForm."""

import pytest

from formspec.xlsform.expressions import bounds, condition, expression

KINDS = {"role": "single", "trust": "likert", "age": "number", "values": "choose", "why": "text"}
CONDITIONS = [
    ({"item": "role", "equals": "chair"}, "${role} = 'chair'"),
    ({"item": "trust", "equals": 3}, "${trust} = 3"),
    ({"item": "trust", "equals": "dk"}, "${trust} = 'dk'"),
    ({"item": "trust", "in": [1, 2]}, "selected('1 2', ${trust})"),
    ({"item": "values", "has": "privacy"}, "selected(${values}, 'privacy')"),
    ({"item": "age", "at_least": 18}, "${age} >= 18"),
    ({"item": "age", "at_most": 30.5}, "${age} <= 30.5"),
    ({"item": "why", "answered": True}, "${why} != ''"),
    ({"item": "why", "answered": False}, "${why} = ''"),
    ({"item": "why", "equals": "it's"}, '${why} = "it\'s"'),
    ({"not": {"item": "role", "equals": "chair"}}, "not(${role} = 'chair')"),
    (
        {
            "all": [
                {"any": [{"item": "age", "at_least": 1}, {"item": "why", "answered": True}]},
                {"item": "age", "at_most": 9},
            ]
        },
        "(${age} >= 1 or ${why} != '') and ${age} <= 9",
    ),
    ({"all": []}, "true()"),
    ({"any": []}, "false()"),
]


@pytest.mark.parametrize(("data", "text"), CONDITIONS)
def test_a_condition_is_written_and_read(data: dict[str, object], text: str) -> None:
    assert expression(data) == text
    assert condition(text, KINDS) == data


def test_none_is_an_empty_cell() -> None:
    assert expression(None) == ""
    assert condition("  ", KINDS) is None


def test_other_spellings_are_read() -> None:
    assert condition("${role} != 'chair'", KINDS) == {"not": {"item": "role", "equals": "chair"}}
    assert condition("selected(${role}, 'chair')", KINDS) == {"item": "role", "equals": "chair"}


@pytest.mark.parametrize(
    "text",
    [
        "${later} = 1",
        "${age} > 3",
        "3 = ${age}",
        "${age}",
        "${age} >= 3 3",
        "selected(${age}",
        "selected(${age}, ${age})",
        "today() = 3",
        "${age} = ${age}",
        "§",
        "(" * 50,
        "${age} = 1 or " * 400,
    ],
)
def test_what_cannot_be_read_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        condition(text, KINDS)


def test_what_is_no_condition_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="not a condition"):
        expression({"item": "age"})


def test_bounds() -> None:
    assert bounds(". >= 1 and . <= 5.5") == {"minimum": 1, "maximum": 5.5}
    assert bounds(". >= date('2026-01-01')") == {"minimum": "2026-01-01"}
    assert bounds("count-selected(.) <= 3") == {"most": 3}
    assert bounds("string-length(.) <= 80") == {"max_length": 80}
    assert bounds("") == {}
    with pytest.raises(ValueError, match="regex"):
        bounds("regex(., '.*')")

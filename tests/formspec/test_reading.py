from dataclasses import replace

import pytest

from formspec import Problem
from formspec.reading import other_words, read, sent
from tests.formspec.examples import ALL, HOURS, SHARED, SINCE, THREE, TIES, TRUST, WHAT


def codes(item, raw):
    value, problems = read(item, raw)
    assert value is None
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("item", "raw", "value"),
    [
        (TRUST, {"trust_1": ["4"]}, 4),
        (TRUST, {"trust_1": 4}, 4),
        (TRUST, {"trust_1": "dk"}, "dk"),
        (TRUST, {}, None),
        (SHARED, {"shared": " no "}, "no"),
        (ALL, {"all": ["trust", "privacy", "trust"]}, ["privacy", "trust"]),
        (THREE, {"three": ["trust", "access"]}, ["access", "trust"]),
        (HOURS, {"hours": "12"}, 12),
        (HOURS, {"hours": "12,0"}, 12),
        (replace(HOURS, decimals=1), {"hours": "12,5"}, 12.5),
        (SINCE, {"since": "2020-02-29"}, "2020-02-29"),
        (WHAT, {"what": "  مرحبا 🚲 "}, "مرحبا 🚲"),
        (WHAT, {"what": "a\x00b"}, "ab"),
        (TIES, {"ties__a": "0", "ties__b": "dk", "ties__me": ""}, {"a": 0, "b": "dk"}),
        (TIES, {}, None),
    ],
)
def test_it_reads(item, raw, value):
    assert read(item, raw) == (value, [])


@pytest.mark.parametrize(
    ("item", "raw", "code"),
    [
        (TRUST, {"trust_1": "6"}, "not_a_choice"),
        (TRUST, {"trust_1": "0"}, "not_a_choice"),
        (TRUST, {"trust_1": ["1", "2"]}, "more_than_one"),
        (replace(TRUST, dont_know=False), {"trust_1": "dk"}, "not_a_choice"),
        (SHARED, {"shared": "perhaps"}, "not_a_choice"),
        (SHARED, {"shared": ["yes", "no"]}, "more_than_one"),
        (ALL, {"all": ["privacy", "gold"]}, "not_a_choice"),
        (THREE, {"three": ["privacy", "access", "trust"]}, "too_many"),
        (HOURS, {"hours": "many"}, "not_a_number"),
        (HOURS, {"hours": "nan"}, "not_a_number"),
        (HOURS, {"hours": "1e9"}, "not_a_number"),
        (HOURS, {"hours": "1.5"}, "too_exact"),
        (HOURS, {"hours": "-1"}, "too_small"),
        (HOURS, {"hours": "81"}, "too_large"),
        (SINCE, {"since": "29/02/2020"}, "not_a_date"),
        (SINCE, {"since": "2015-12-31"}, "too_early"),
        (SINCE, {"since": "2027-01-01"}, "too_late"),
        (WHAT, {"what": "x" * 21}, "too_long"),
        (TIES, {"ties__a": "5"}, "not_a_choice"),
    ],
)
def test_it_refuses_with_a_code(item, raw, code):
    assert codes(item, raw) == [code]


def test_a_problem_says_what_would_be_right():
    _, problems = read(THREE, {"three": ["privacy", "access", "trust"]})

    assert problems[0].params == {"most": 2, "given": 3}


def test_one_wrong_cell_of_a_roster_is_named():
    _, problems = read(TIES, {"ties__a": "2", "ties__b": "9"})

    assert problems[0].params["row"] == "b"


def test_other_needs_its_words():
    assert other_words(SHARED, "no", {}) == (None, [])
    assert other_words(SHARED, "other", {"shared__other": "bikes"}) == ("bikes", [])
    assert other_words(SHARED, "other", {})[1][0].code == "other_missing"
    long = other_words(replace(SHARED, max_length=3), "other", {"shared__other": "bikes"})
    assert long[0] is None
    assert long[1][0].code == "too_long"


def test_what_is_no_text_is_not_taken_for_one():
    assert sent({"a": [True, {"b": 1}, None, " x "]}, "a")[-1] == "x"
    assert sent({"a": None}, "a") == []


def test_a_roster_takes_no_line_that_was_not_asked():
    item = replace(TIES, oneself="me")

    assert read(item, {"ties__a": "0", "ties__me": "4"}) == (None, [Problem("ties", "oneself")])
    assert read(item, {"ties__zoe": "4"}) == (None, [Problem("ties", "not_a_row")])

from datetime import date

import pytest

from feedback import mapping

TODAY = date(2026, 1, 1)
TOML = """
source_name = "old system"
[columns]
key = "id"
text = "words"
title = "head"
said_on = "day"
source_status = "status"
support = "votes"
reply = "reply"
[values.kind]
[reply_kinds]
rejected = "refusal"
"""
CELLS = {
    "id": "7",
    "words": "More trees",
    "head": "Trees",
    "day": "2016-01-22",
    "status": "rejected",
    "votes": "3",
    "reply": "No.",
}


def _row(**cells: str):
    return mapping.row(mapping.read(TOML), {**CELLS, **cells}, line=2, language="ca", today=TODAY)


def test_it_maps_a_row():
    found = _row()

    assert (found.key, found.text, found.said_on, found.support, found.line) == (
        "7",
        "More trees",
        date(2016, 1, 22),
        3,
        2,
    )
    assert (found.reply_kind, found.refusal_reason, found.source_status) == ("refusal", "other", "rejected")
    assert found.raw == CELLS


def test_without_a_text_the_title_is_the_text():
    assert _row(words="").text == "Trees"


def test_all_problems_of_a_row_are_told():
    with pytest.raises(mapping.WrongRow) as wrong:
        _row(day="22/01/2016", votes="three", id="")

    assert set(wrong.value.problems) == {
        ("day", "date"),
        ("day", "missing"),
        ("votes", "number"),
        ("id", "missing"),
    }


def test_a_day_in_the_future_is_refused():
    with pytest.raises(mapping.WrongRow) as wrong:
        _row(day="2027-01-01")

    assert ("day", "future") in wrong.value.problems


@pytest.mark.parametrize(
    "text", ["x = [", 'colour = "red"', 'source_name = "x"', '[columns]\nkey="a"\ntext="b"\nsaid_on="c"']
)
def test_a_mapping_that_cannot_be_used_says_why(text):
    with pytest.raises(mapping.WrongMapping):
        mapping.read(text)


def test_absent_columns_are_named():
    assert mapping.absent_columns(mapping.read(TOML), {"id", "words"}) == [
        "day",
        "head",
        "reply",
        "status",
        "votes",
    ]

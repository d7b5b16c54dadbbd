"""The rows of the three sheets."""

from dataclasses import replace

from formspec.xlsform.sheets import column, sheets
from tests.formspec.examples import FORM, TIES

FOUND = sheets(FORM)


def named(name: str) -> dict[str, str]:
    return next(row for row in FOUND.survey if row.get("name") == name)


def test_a_page_is_a_group_with_its_introduction_as_a_note() -> None:
    assert named("second")["type"] == "begin_group"
    assert named("intro_of_second")["type"] == "note"
    assert sum(row["type"] == "end_group" for row in FOUND.survey) == 3


def test_each_kind_has_its_type_and_its_bounds() -> None:
    assert (named("trust_1")["type"], named("trust_1")["appearance"]) == ("select_one trust_1", "likert")
    assert named("three")["constraint"] == "count-selected(.) <= 2"
    assert named("hours")["constraint"] == ". >= 0 and . <= 80"
    assert named("since")["constraint"] == ". >= date('2016-01-01') and . <= date('2026-12-31')"
    assert named("what")["constraint"] == "string-length(.) <= 20"
    assert named("what")["relevant"] == "${shared} = 'yes'"
    assert named("shared__other")["relevant"] == "selected(${shared}, 'other')"
    assert named("trust_1")["construct"] == "trust"


def test_a_roster_is_a_group_of_its_rows_or_one_row_for_each() -> None:
    later = replace(FORM.pages[1], items=(replace(TIES, rows=(), rows_from="organisations"),))

    assert named("ties")["tandem_roster"] == "rows"
    assert named("ties__a")["type"] == "select_one ties"
    assert [row.get("name") for row in sheets(replace(FORM, pages=(later,))).survey][2:] == [
        "ties",
        "ties__each",
        None,
        None,
    ]


def test_dont_know_is_a_choice_and_texts_stand_by_language() -> None:
    assert [row["name"] for row in FOUND.choices if row["list_name"] == "trust_1"] == [*"12345", "dk"]
    assert named("first")[column("label", "nl")] == "First (nl)"
    assert FOUND.settings[0]["version"] == "3"

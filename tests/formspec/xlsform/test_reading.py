"""A workbook read as a form: the same form comes back, and what is wrong is named by its cell."""

import io
from dataclasses import replace

import pytest
from openpyxl import Workbook

from formspec import Item, Page, from_json, to_json
from formspec.xlsform import read, write
from tests.formspec.examples import FORM, SHARED, TIES, YES_NO


def book(survey: list[list[str]], choices: list[list[str]] | None = None, **settings: str) -> bytes:
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in (
        ("survey", survey),
        ("choices", choices or []),
        ("settings", [list(settings), list(settings.values())]),
    ):
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


HEAD = ["type", "name", "label"]


def faults(survey: list[list[str]], choices: list[list[str]] | None = None) -> list[tuple[int, str, str]]:
    return [(one.row, one.column, one.code) for one in read(book(survey, choices)).faults]


def test_every_kind_comes_back_as_it_was() -> None:
    found = read(write(FORM))

    assert found.faults == ()
    assert found.spec == from_json(to_json(FORM))


def test_conditions_keys_and_texts_that_look_like_formulas_come_back() -> None:
    items = (
        replace(SHARED, choices=YES_NO, dont_know=True, reverse=True, construct="c"),
        Item(
            "more",
            "text",
            {"en": "=1+1", "nl": "'=x"},
            relevant={
                "any": [{"item": "shared", "in": ["yes", "no"]}, {"item": "shared", "answered": False}]
            },
        ),
        replace(TIES, rows=(), rows_from="body"),
    )
    form = replace(
        FORM, pages=(Page("one", {"en": "One", "nl": "Een"}, items),), intro={"en": "-", "nl": "@"}
    )

    assert read(write(form)).spec == form


def test_a_plain_form_of_others_is_taken_over() -> None:
    made = book(
        [
            [*HEAD, "relevant", "constraint"],
            ["start", "start"],
            ["integer", "age", "Age?", "", ". >= 18"],
            ["select_multiple fruit or_other", "eats", "What?", "${age} >= 18"],
        ],
        [["list_name", "name", "label"], ["fruit", "apple", "Apple"]],
        form_title="Fruit",
        form_id="fruit",
    )
    spec = read(made).spec

    assert spec is not None
    assert [item.key for item in spec.items()] == ["age", "eats"]
    assert spec.item("age").minimum == 18
    assert [choice.other for choice in spec.item("eats").choices] == [False, True]
    assert spec.languages == ("en",)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["geopoint", "where", "Where?"]], (2, "type", "unknown_type")),
        ([["text", "", "What?"]], (2, "name", "no_name")),
        ([["text", "a b", "What?"]], (2, "name", "bad_name")),
        ([["text", "a", "What?"], ["text", "a", "Again?"]], (3, "name", "name_twice")),
        ([["text", "a", ""]], (2, "label", "no_label")),
        ([["select_one nothing", "a", "What?"]], (2, "type", "unknown_list")),
        ([["text", "a", "What?"], ["note", "n", "By the way"]], (3, "type", "note_in_the_middle")),
        ([["begin_group", "p", "Page"], ["text", "a", "A?"]], (2, "type", "group_not_closed")),
        ([["text", "a", "A?"], ["end_group"]], (3, "type", "end_without_begin")),
        ([["begin_group", "p", "P"], ["begin group", "q", "Q"]], (3, "type", "group_in_group")),
    ],
)
def test_a_fault_is_named_by_its_row_and_column(
    rows: list[list[str]], expected: tuple[int, str, str]
) -> None:
    assert expected in faults([HEAD, *rows])


def test_odd_conditions_constraints_and_rosters_are_named() -> None:
    survey = [
        [*HEAD, "relevant", "constraint", "required", "tandem_roster"],
        ["text", "a", "A?", "${later} = 'x'", "regex(., 'x')"],
        ["text", "b", "B?", "", ". >= 3"],
        ["begin_group", "who", "Who?", "", "", "", "moon"],
        ["end_group"],
        ["begin_group", "ties", "Who?", "", "", "", "rows"],
        ["text", "ties__ann", "Ann"],
        ["end_group"],
    ]

    assert faults(survey) == [
        (2, "relevant", "bad_condition"),
        (2, "constraint", "bad_constraint"),
        (3, "constraint", "constraint_does_not_fit"),
        (4, "tandem_roster", "unknown_roster"),
        (6, "name", "odd_roster"),
    ]


def test_what_only_the_whole_form_shows_is_named_too() -> None:
    assert faults([[*HEAD, "required"], ["text", "a", "A?", "yes"]]) == [(2, "", "required_without_reason")]


def test_faults_of_the_choices() -> None:
    choices = [["list_name", "name", "label"], ["l", "", "A"], ["l", "a b", "B"], ["l", "c"], ["l", "c"]]

    assert faults([HEAD, ["text", "a", "A?"]], choices) == [
        (2, "name", "no_name"),
        (3, "name", "space_in_name"),
        (5, "name", "choice_twice"),
    ]


def test_what_is_no_workbook_or_has_no_survey() -> None:
    assert [one.code for one in read(b"nonsense").faults] == ["no_workbook"]
    assert [one.code for one in read(book([])).faults] == ["no_sheet"]

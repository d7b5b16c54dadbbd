"""Rosters in a table: columns named after the question and whom it is about."""

from formspec import Choice, FormSpec, Item, Page
from surveys.records import incoming_rosters as lists
from surveys.records.incoming import Columns, Known, guess, plan

DEGREES = tuple(Choice(str(at), {"en": f"degree {at}"}) for at in range(5))
TIES = Item(
    "ties", "roster", {"en": "How often?"}, choices=DEGREES, rows_from="organisations", dont_know=True
)
TEAM = Item("team", "roster", {"en": "In your body"}, choices=DEGREES, rows_from="body")
FIXED = Item(
    "fixed",
    "roster",
    {"en": "Fixed"},
    choices=DEGREES,
    rows=(Choice("p0", {"en": "Port"}), Choice("p1", {"en": "Rail"})),
)
SPEC = FormSpec("r", 1, {"en": "R"}, ("en",), (Page("p", {"en": "P"}, (TIES, TEAM, FIXED)),))
A, B, ADA = "a" * 8, "b" * 8, "c" * 8
KNOWN = Known(
    levels={"project": "project"},
    bodies={"board": ("018f0000-0000-7000-8000-000000000001", "strategic")},
    capacities={},
    groups={},
    lines={"organisations": {"port": A, "rail": B}, "body": {"ada": ADA, "bo": B}},
    organisation_of={ADA: A},
)
HEADER = ["who", "ties: Port", "ties: Rail", "team__Ada", "team__Bo", "fixed/Port", "note: x"]


def looked(**cells: str):
    columns = Columns(
        person="who", level="level", body="body", rosters={"ties": "ties", "team": "team", "fixed": "fixed"}
    )
    base = {"who": "Eve", "level": "project", **dict.fromkeys(HEADER[1:], "")}
    return plan([(2, {**base, **cells})], columns, SPEC, KNOWN)


def test_a_column_has_a_beginning_and_a_line() -> None:
    assert lists.parted("ties: Haven  Company") == ("ties", "Haven  Company")
    assert lists.parted("ties__Port") == lists.parted("ties / Port") == ("ties", "Port")
    assert lists.parted("plain") == ("", "plain") and lists.parted(": x")[0] == ""
    assert lists.beginnings(HEADER) == ["ties", "team", "fixed", "note"]
    assert guess(HEADER, SPEC).rosters == {"ties": "ties", "team": "team", "fixed": "fixed"}
    assert lists.guessed(["how often?: Port"], SPEC) == {"ties": "how often?"}


def test_cells_become_points_of_lines_by_key_or_words() -> None:
    found = looked(
        **{"ties: Port": "3", "ties: Rail": "Degree 0", "fixed/Port": "dk", "body": "Board", "team__Bo": "4"}
    )

    (row,) = found.rows
    assert [one.code for one in found.troubles] == ["not_a_choice"], (
        "this one may not be answered with don't know"
    )
    assert row.values == {"ties": {A: 3, B: 0}, "team": {B: 4}}
    assert found.unused == ("note: x",)


def test_a_name_nobody_knows_stands_in_line_1_once() -> None:
    columns = Columns(person="who", level="level", rosters={"ties": "ties"})
    rows = [
        (2, {"who": "x", "level": "project", "ties: Nobody": "1", "ties: Port": "1", "ties: PORT": "2"})
    ] * 2

    found = plan(rows, columns, SPEC, KNOWN)

    told = [(one.line, one.column, one.code) for one in found.troubles if one.code != "twice"]
    assert told == [(1, "ties: Nobody", "no_line"), (1, "ties: PORT", "line_twice")]


def test_naming_oneself_is_refused_with_its_column() -> None:
    found = looked(who="Ada", **{"ties: Port": "3", "ties: Rail": "2"})

    (trouble,) = found.troubles
    assert (trouble.line, trouble.column, trouble.cell, trouble.code) == (2, "ties: Port", "3", "oneself")


def test_a_point_that_is_none_is_named_with_its_own_column() -> None:
    (trouble,) = looked(**{"ties: Port": "1", "ties: Rail": "9"}).troubles

    assert (trouble.column, trouble.cell) == ("ties: Rail", "9")


def test_a_list_of_a_body_needs_the_body() -> None:
    (trouble,) = looked(**{"team__Bo": "2"}).troubles

    assert (trouble.code, trouble.column) == ("no_place", "team__Bo")

"""Rosters in a table of answers: one column a line of the list, named after the question and whom it is about.

"ties: Haven Company", "ties__Haven Company" and "ties/Haven Company" all say: the roster `ties`, the line "Haven Company".
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from formspec import Choice, FormSpec, Item, with_rows
from formspec.spec import CELL

PARTED = re.compile(r"\s*(?:__|::|:|/)\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """A column of a roster and the line it stands for: a member's or an organisation's uuid, or a row's own key."""

    column: str
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Strange:
    """A column whose line is not known (no_line), or that another column has already (line_twice)."""

    column: str
    name: str
    code: str


def rosters(spec: FormSpec) -> list[Item]:
    """The items a table can carry in several columns."""
    return [item for item in spec.items() if item.kind == "roster"]


def beginnings(header: Sequence[str]) -> list[str]:
    """What stands before the line's name in any column, each once."""
    return list(dict.fromkeys(start for start, _name in map(parted, header) if start))


def parted(column: str) -> tuple[str, str]:
    """("ties", "Haven Company"); ("", column) for a column that is not of a roster."""
    start, *rest = PARTED.split(column.strip(), maxsplit=1)
    return (start, rest[0]) if rest and start and rest[0] else ("", column)


def guessed(header: Sequence[str], spec: FormSpec) -> dict[str, str]:
    """Item key -> the beginning that is its key or its question in any language."""
    known = {_plain(one): one for one in beginnings(header)}
    found = {}
    for item in rosters(spec):
        names = [_plain(name) for name in (item.key, *item.label.values())]
        start = next((known[name] for name in names if name in known), "")
        if start:
            found[item.key] = start
    return found


def lines(
    header: Sequence[str], start: str, item: Item, known: Mapping[str, str]
) -> tuple[list[Line], list[Strange]]:
    """The lines of one roster by its columns. `known`: name in small letters -> uuid, of its source."""
    own = {_plain(text): row.key for row in item.rows for text in (row.key, *row.text.values())}
    found: list[Line] = []
    strange: list[Strange] = []
    for column in header:
        begins, name = parted(column)
        if begins != start:
            continue
        key = (known if item.rows_from else own).get(_plain(name), "")
        if not key:
            strange.append(Strange(column, name, "no_line"))
        elif any(line.key == key for line in found):
            strange.append(Strange(column, name, "line_twice"))
        else:
            found.append(Line(column, key, name))
    return found, strange


def asked(spec: FormSpec, listed: Mapping[str, Sequence[Line]], oneself: Mapping[str, str]) -> FormSpec:
    """The form with the lines of the table, as one person was asked it. `oneself`: source -> their own line."""
    for item in rosters(spec):
        if item.rows_from:
            rows = tuple(Choice(line.key, {"en": line.name}) for line in listed.get(item.key, ()))
            spec = with_rows(spec, item.key, rows, oneself=oneself.get(item.rows_from, ""))
    return spec


def cells(listed: Mapping[str, Sequence[Line]], given: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Name in the form -> (column, cell), of the cells that hold something."""
    return {
        f"{item}{CELL}{line.key}": (line.column, given[line.column])
        for item, found in listed.items()
        for line in found
        if given.get(line.column, "").strip()
    }


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()

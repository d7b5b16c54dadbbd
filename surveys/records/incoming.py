"""Answers that come as a table: which column is what, what each row would become, and what is wrong where."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from formspec import DONT_KNOW, FormSpec, Item, Problem, validate
from surveys.records import incoming_rosters as lists
from surveys.records.incoming_rosters import Line

READABLE = ("likert", "single", "multiple", "choose", "number", "date", "text")
SEVERAL = ("multiple", "choose")
ABOUT = ("person", "body", "level", "capacity", "actor_group")
UNKNOWN_WORDS = frozenset({DONT_KNOW, "98", "don't know", "weet niet", "weiß nicht", "ne sait pas", "n/a"})


@dataclass(frozen=True, slots=True)
class Columns:
    """Column names, "" where the table has none. `answers`: item key -> column; `rosters`: item key -> what its columns
    begin with."""

    person: str = ""
    body: str = ""
    level: str = ""
    capacity: str = ""
    actor_group: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    rosters: Mapping[str, str] = field(default_factory=dict)

    def used(self, name: str) -> bool:
        """Is this column read as something?"""
        own = {getattr(self, one) for one in ABOUT} | set(self.answers.values())
        return name in own or lists.parted(name)[0] in set(self.rosters.values()) - {""}


@dataclass(frozen=True, slots=True)
class Known:
    """What texts in the table stand for, all in small letters. `bodies`: name -> (uuid as text, level). `lines`: what a
    roster is filled from -> name -> uuid as text; `organisation_of`: a member's uuid -> their organisation's."""

    levels: Mapping[str, str]
    bodies: Mapping[str, tuple[str, str]]
    capacities: Mapping[str, str]
    groups: Mapping[str, str]
    lines: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    organisation_of: Mapping[str, str] = field(default_factory=dict)

    def oneself(self, person: str) -> dict[str, str]:
        """The lines that stand for this person: what a roster is filled from -> uuid."""
        member = self.lines.get("body", {}).get(_plain(person), "") if person else ""
        return {"body": member, "organisations": self.organisation_of.get(member, "")}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a cell cannot be taken. `code` as formspec's problems, or no_level, no_body, no_code, twice; of a roster's
    column (line 1) no_line, line_twice; no_place where a list of a body is answered for no body."""

    line: int
    column: str
    cell: str
    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One row: somebody who was asked; without `values` they did not answer."""

    line: int
    person: str
    body: str
    level: str
    capacity: str
    actor_group: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen. Nothing is stored while there is a trouble."""

    rows: tuple[Incoming, ...]
    troubles: tuple[Trouble, ...]
    unused: tuple[str, ...]

    @property
    def answered(self) -> int:
        return sum(bool(row.values) for row in self.rows)


def readable(spec: FormSpec) -> list[Item]:
    """The items a table carries in one column: all but rosters."""
    return [item for item in spec.items() if item.kind in READABLE]


def guess(header: Sequence[str], spec: FormSpec) -> Columns:
    """Columns named like an item, like its question in any language, or like what they are about."""
    by_name = {_plain(name): name for name in header if name}
    answers = {}
    for item in readable(spec):
        names = (item.key, *item.label.values())
        found = next((by_name[_plain(name)] for name in names if _plain(name) in by_name), "")
        if found:
            answers[item.key] = found
    rosters = lists.guessed(header, spec)
    return Columns(**{name: by_name.get(name, "") for name in ABOUT}, answers=answers, rosters=rosters)


def plan(
    rows: Iterable[tuple[int, Mapping[str, str]]],
    columns: Columns,
    spec: FormSpec,
    known: Known,
    *,
    level: str = "",
) -> Plan:
    """Check every row. `level` is taken where neither a body nor a level is given."""
    found: list[Incoming] = []
    troubles: list[Trouble] = []
    rows = list(rows)
    names = dict.fromkeys(name for _line, cells in rows for name in cells)
    listed = _listed(list(names), columns, spec, known, troubles)
    seen: dict[str, int] = {}
    for line, cells in rows:
        body, of_level = _place(line, cells, columns, known, level, troubles)
        person = cells.get(columns.person, "").strip()
        if person and seen.setdefault(_plain(person), line) != line:
            params = {"line": seen[_plain(person)]}
            troubles.append(Trouble(line, columns.person, person, "twice", params))
        found.append(
            Incoming(
                line=line,
                person=person,
                body=body,
                level=of_level,
                capacity=_coded(line, cells, columns.capacity, known.capacities, troubles),
                actor_group=_coded(line, cells, columns.actor_group, known.groups, troubles),
                values=_values(
                    line,
                    cells,
                    columns,
                    lists.asked(spec, listed, known.oneself(person)) if listed else spec,
                    listed,
                    troubles,
                    in_body=bool(body),
                ),
            )
        )
    unused = tuple(name for name in names if name and not columns.used(name))
    return Plan(tuple(found), tuple(troubles), unused)


def _place(
    line: int,
    cells: Mapping[str, str],
    columns: Columns,
    known: Known,
    default: str,
    troubles: list[Trouble],
) -> tuple[str, str]:
    """(body, level); the body's own level when it is known."""
    named = cells.get(columns.body, "").strip()
    if named:
        if _plain(named) in known.bodies:
            return known.bodies[_plain(named)]
        troubles.append(Trouble(line, columns.body, named, "no_body"))
        return "", default
    said = cells.get(columns.level, "").strip()
    found = known.levels.get(_plain(said), "") if said else default
    if not found:
        troubles.append(Trouble(line, columns.level or columns.body, said, "no_level"))
    return "", found


def _coded(
    line: int,
    cells: Mapping[str, str],
    column: str,
    known: Mapping[str, str],
    troubles: list[Trouble],
) -> str:
    said = cells.get(column, "").strip()
    if said and _plain(said) not in known:
        troubles.append(Trouble(line, column, said, "no_code"))
    return known.get(_plain(said), "")


def _values(
    line: int,
    cells: Mapping[str, str],
    columns: Columns,
    spec: FormSpec,
    listed: Mapping[str, list[Line]],
    troubles: list[Trouble],
    *,
    in_body: bool,
) -> Mapping[str, object]:
    raw = {
        item.key: _raw(item, cells[columns.answers[item.key]])
        for item in readable(spec)
        if columns.answers.get(item.key) in cells
    }
    ties = lists.cells(listed, cells)
    for name, (_column, cell) in ties.items():
        raw[name] = _raw(spec.item(name.split("__")[0]), cell)
    if not any(raw.values()):
        return {}
    if not in_body:
        troubles += _homeless(line, spec, ties)
    checked = validate(spec, raw)
    for problem in checked.problems:
        column, cell = _where(problem, columns, cells, ties)
        troubles.append(Trouble(line, column, cell, problem.code, problem.params))
    return checked.values


def _where(
    problem: Problem, columns: Columns, cells: Mapping[str, str], ties: Mapping[str, tuple[str, str]]
) -> tuple[str, str]:
    """The column a problem stands in, and its cell; of a roster the line's own column."""
    row = problem.params.get("row")
    if row is not None:
        return ties[f"{problem.item}__{row}"]
    if problem.item in columns.answers:
        column = columns.answers[problem.item]
        return column, cells.get(column, "")
    return next((where for name, where in ties.items() if name.startswith(f"{problem.item}__")), ("", ""))


def _listed(
    header: Sequence[str], columns: Columns, spec: FormSpec, known: Known, troubles: list[Trouble]
) -> dict[str, list[Line]]:
    """The lines of each roster that has columns; a column that names nobody is a trouble of line 1."""
    found = {}
    for item in lists.rosters(spec):
        start = columns.rosters.get(item.key, "")
        if start:
            made, strange = lists.lines(header, start, item, known.lines.get(item.rows_from, {}))
            found[item.key] = made
            troubles += [Trouble(1, one.column, one.name, one.code) for one in strange]
    return found


def _homeless(line: int, spec: FormSpec, ties: Mapping[str, tuple[str, str]]) -> list[Trouble]:
    """A list of a body's members means nothing where the table does not say which body."""
    of_bodies = {item.key for item in lists.rosters(spec) if item.rows_from == "body"}
    first = next((where for name, where in ties.items() if name.split("__")[0] in of_bodies), None)
    return [Trouble(line, *first, "no_place")] if first else []


def _raw(item: Item, cell: str) -> object:
    """The cell as the form would have sent it: keys of choices for their words, in whatever language."""
    text = cell.strip()
    if item.dont_know and _plain(text) in UNKNOWN_WORDS:
        return DONT_KNOW
    if item.kind in SEVERAL:
        return [_key(item, part.strip()) for part in text.replace("|", ";").split(";") if part.strip()]
    return _key(item, text) if item.choices else text


def _key(item: Item, text: str) -> str:
    for choice in item.choices:
        if _plain(text) in {_plain(choice.key), *(_plain(words) for words in choice.text.values())}:
            return choice.key
    return text


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()

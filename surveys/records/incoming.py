"""Answers that come as a table: which column is what, what each row would become, and what is wrong where."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from formspec import DONT_KNOW, FormSpec, Item, validate

READABLE = ("likert", "single", "multiple", "choose", "number", "date", "text")
SEVERAL = ("multiple", "choose")
ABOUT = ("person", "body", "level", "capacity", "actor_group")
UNKNOWN_WORDS = frozenset({DONT_KNOW, "98", "don't know", "weet niet", "weiß nicht", "ne sait pas", "n/a"})


@dataclass(frozen=True, slots=True)
class Columns:
    """Column names, "" where the table has none. `answers`: item key -> column."""

    person: str = ""
    body: str = ""
    level: str = ""
    capacity: str = ""
    actor_group: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)

    def used(self) -> set[str]:
        return {getattr(self, name) for name in ABOUT} | set(self.answers.values()) - {""}


@dataclass(frozen=True, slots=True)
class Known:
    """What texts in the table stand for, all in small letters. `bodies`: name -> (uuid as text, level)."""

    levels: Mapping[str, str]
    bodies: Mapping[str, tuple[str, str]]
    capacities: Mapping[str, str]
    groups: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a cell cannot be taken. `code` as formspec's problems, or no_level, no_body, no_code, twice."""

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
    """The items a table can carry: all but rosters."""
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
    return Columns(**{name: by_name.get(name, "") for name in ABOUT}, answers=answers)


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
    names: dict[str, None] = {}
    seen: dict[str, int] = {}
    for line, cells in rows:
        names |= dict.fromkeys(cells)
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
                values=_values(line, cells, columns, spec, troubles),
            )
        )
    unused = tuple(name for name in names if name and name not in columns.used())
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
    troubles: list[Trouble],
) -> Mapping[str, object]:
    raw = {
        item.key: _raw(item, cells[columns.answers[item.key]])
        for item in readable(spec)
        if columns.answers.get(item.key) in cells
    }
    if not any(raw.values()):
        return {}
    checked = validate(spec, raw)
    for problem in checked.problems:
        column = columns.answers.get(problem.item, "")
        troubles.append(Trouble(line, column, cells.get(column, ""), problem.code, problem.params))
    return checked.values


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

"""Counts of codings by perception, and by kind or channel: each table made safe by itself."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from analytics.datasets.values import Mention, ValuesData
from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.measures.disclosure.suppress import suppress
from analytics.records import KEYS

ANY = "any"
SEEN = ("realized", "obstructed", "expected", ANY)

Cell = int | str
"""A count, or "cannot be shown"."""


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are (perception, kind or channel) pairs; the second is "" in the first table."""

    columns: tuple[tuple[str, str], ...]
    rows: Mapping[str, tuple[Cell, ...]]


Fact = tuple[UUID, str, tuple[str, str]]
"""(text, code, column), each once."""


def counted(data: ValuesData) -> dict[str, list[Fact]]:
    """What each table counts, by its name: the codes of whoever read a text first, and what was settled since."""
    first = [each for each in data.mentions if _counts(data, each)]
    return {
        "seen": _facts(first, {}),
        "by_kind": _facts(first, {key: pair[0] for key, pair in data.said.items()}),
        "by_channel": _facts(first, {key: pair[1] for key, pair in data.said.items()}),
    }


def _counts(data: ValuesData, each: Mention) -> bool:
    """A settled code counts as whoever gave it saw it, or not at all."""
    first = data.read[each.text][0] == each.coder
    return data.settled.get((each.text, each.code), first)


def table(facts: Iterable[Fact], policy: Policy) -> Table:
    """Counts by code and column, those that occur, made safe.

    When no safe table by perception and group exists, realized, obstructed and expected are put together ("seen" is
    then "any"); when even that is not safe, every cell says so.
    """
    found = list(facts)
    fine = _table(Counter((code, column) for _, code, column in found), policy)
    if not any(group for _, group in fine.columns) or not _hidden(fine):
        return fine
    once = {(text, code, (ANY, group)) for text, code, (_, group) in found}
    return _table(Counter((code, column) for _, code, column in once), policy)


def _table(counts: Counter[tuple[str, tuple[str, str]]], policy: Policy) -> Table:
    codes = [code for code in KEYS if any(each == code for each, _ in counts)]
    names = sorted({column for _, column in counts}, key=lambda each: (each[1], SEEN.index(each[0])))
    if not codes:
        return Table((), {})
    raw = [[counts[code, column] for column in names] for code in codes]
    return Table(tuple(names), dict(zip(codes, _safe(raw, policy), strict=True)))


def _hidden(found: Table) -> bool:
    """True when not a single cell may be shown."""
    return all(cell == CANNOT for cells in found.rows.values() for cell in cells)


def _facts(mentions: Sequence[Mention], groups: Mapping[UUID, str]) -> list[Fact]:
    """Each text once a code and column."""
    found = {
        (each.text, each.code, (seen, groups.get(each.text, ""))) for each in mentions for seen in _seen(each)
    }
    return list(found)


def _seen(each: Mention) -> list[str]:
    return [name for name in (each.perception, "expected" if each.expected else "") if name]


def _safe(raw: list[list[int]], policy: Policy) -> list[tuple[Cell, ...]]:
    """Suppression needs two rows and columns: a shorter table is widened with empty ones, which tell nothing."""
    wide = [[*row, *([0] * (2 - len(row)))] for row in raw]
    wide += [[0] * len(wide[0])] * (2 - len(wide))
    cells = suppress(wide, policy=policy).cells
    return [
        tuple(CANNOT if cell is None else cell for cell in cells[at][: len(row)])
        for at, row in enumerate(raw)
    ]


def counts_of(found: Table, facts: Iterable[Fact]) -> dict[tuple[str, tuple[str, str]], int]:
    """{(code, column): what the cell counts, shown or not}."""
    if is_any(found):
        facts = {(text, code, (ANY, group)) for text, code, (_, group) in facts}
    known = Counter((code, column) for _, code, column in facts)
    return {(code, column): known[code, column] for code in found.rows for column in found.columns}


def is_any(found: Table) -> bool:
    """Realized, obstructed and expected were put together."""
    return any(seen == ANY for seen, _ in found.columns)

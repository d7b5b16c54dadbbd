"""Counts of codings by perception, and by kind, channel, whose doing and why: each table made safe by itself."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from analytics.datasets.values import Mention, ValuesData
from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.measures.disclosure.suppress import suppress
from analytics.records import KEYS

ANY = "any"
SEEN = ("realized", "obstructed", "expected", ANY)
NOT_SAID, SEVERAL = "not_said", "several"
"""Whose doing it is, and why: the text does not say, or says more than one."""
BESIDE = "/"
"""Between whose doing and why, in the name of a group that is both."""

Cell = int | str
"""A count, or "cannot be shown"."""


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are (perception, group) pairs; the group is "" in the first table."""

    columns: tuple[tuple[str, str], ...]
    rows: Mapping[str, tuple[Cell, ...]]


Fact = tuple[UUID, str, tuple[str, str]]
"""(text, code, column), each once."""


def counted(data: ValuesData) -> dict[str, list[Fact]]:
    """What each table counts, by its name: the codes of whoever read a text first, and what was settled since."""
    first = [each for each in data.mentions if _counts(data, each)]
    actor, motive = _said(first, "actor_group"), _said(first, "motive")
    crossed = {each: f"{actor[each]}{BESIDE}{motive[each]}" for each in actor}
    return {
        "seen": [(*each[:2], (each[2], "")) for each in actor],
        "by_kind": [(*each[:2], (each[2], data.said[each[0]][0])) for each in actor],
        "by_channel": [(*each[:2], (each[2], data.said[each[0]][1])) for each in actor],
        **{
            name: [(*each[:2], (each[2], group)) for each, group in groups.items()]
            for name, groups in (("by_actor", actor), ("by_motive", motive), ("by_actor_motive", crossed))
        },
    }


def _said(mentions: Iterable[Mention], name: str) -> dict[tuple[UUID, str, str], str]:
    """{(text, code, perception): whose doing, or why}: one for each, so that the groups add up to all texts."""
    found: dict[tuple[UUID, str, str], set[str]] = {}
    for each in mentions:
        for seen in _seen(each):
            found.setdefault((each.text, each.code, seen), set()).add(getattr(each, name) or NOT_SAID)
    return {each: _one(told) for each, told in found.items()}


def _counts(data: ValuesData, each: Mention) -> bool:
    """A settled code counts as whoever gave it saw it, or not at all."""
    first = data.read[each.text][0] == each.coder
    return data.settled.get((each.text, each.code), first)


def table(facts: Iterable[Fact], policy: Policy, *, sums_known: bool = True) -> Table:
    """Counts by code and column, those that occur, made safe.

    When no safe table by perception and group exists, realized, obstructed and expected are put together ("seen" is
    then "any"); when even that is not safe, every cell says so. `sums_known`: a reader may know how much each code and
    column holds in all, as of kinds and channels; else only what is small is hidden here, and the rest beside the other
    tables (values_together).
    """
    found = list(facts)
    fine = _table(Counter((code, column) for _, code, column in found), policy, sums_known)
    if not any(group for _, group in fine.columns) or not _hidden(fine):
        return fine
    together = Counter((code, column) for _, code, column in put_together(found))
    return _table(together, policy, sums_known)


def put_together(facts: Iterable[Fact]) -> list[Fact]:
    """The facts without perception: each text once a code, in one group, so that groups add up to all texts here too."""
    groups: dict[tuple[UUID, str], set[str]] = {}
    for text, code, (_, group) in facts:
        groups.setdefault((text, code), set()).add(group)
    return [(*each, (ANY, _one(told))) for each, told in groups.items()]


def _one(told: set[str]) -> str:
    """Of the pairs of whose doing and why, both sides by themselves."""
    if any(BESIDE in each for each in told):
        return BESIDE.join(
            _one(set(side)) for side in zip(*(each.split(BESIDE) for each in told), strict=True)
        )
    said = told - {NOT_SAID}
    return SEVERAL if len(said) > 1 else next(iter(said), NOT_SAID)


def _table(counts: Counter[tuple[str, tuple[str, str]]], policy: Policy, sums_known: bool) -> Table:
    codes = [code for code in KEYS if any(each == code for each, _ in counts)]
    names = sorted({column for _, column in counts}, key=lambda each: (each[1], SEEN.index(each[0])))
    if not codes:
        return Table((), {})
    raw = [[counts[code, column] for column in names] for code in codes]
    cells = safe_cells(raw, policy) if sums_known else [_large(row, policy) for row in raw]
    return Table(tuple(names), dict(zip(codes, cells, strict=True)))


def _hidden(found: Table) -> bool:
    """True when not a single cell may be shown."""
    return all(cell == CANNOT for cells in found.rows.values() for cell in cells)


def _seen(each: Mention) -> list[str]:
    return [name for name in (each.perception, "expected" if each.expected else "") if name]


def safe_cells(raw: list[list[int]], policy: Policy) -> list[tuple[Cell, ...]]:
    """Suppression needs two rows and columns: a shorter table is widened with empty ones, which tell nothing."""
    wide = [[*row, *([0] * (2 - len(row)))] for row in raw]
    wide += [[0] * len(wide[0])] * (2 - len(wide))
    cells = suppress(wide, policy=policy).cells
    return [
        tuple(CANNOT if cell is None else cell for cell in cells[at][: len(row)])
        for at, row in enumerate(raw)
    ]


def _large(row: Iterable[int], policy: Policy) -> tuple[Cell, ...]:
    return tuple(CANNOT if 0 < count < policy.k else count for count in row)


def counts_of(found: Table, facts: Iterable[Fact]) -> dict[tuple[str, tuple[str, str]], int]:
    """{(code, column): what the cell counts, shown or not}."""
    if is_any(found):
        facts = put_together(facts)
    known = Counter((code, column) for _, code, column in facts)
    return {(code, column): known[code, column] for code in found.rows for column in found.columns}


def is_any(found: Table) -> bool:
    """Realized, obstructed and expected were put together."""
    return any(seen == ANY for seen, _ in found.columns)

"""Which values do people speak of, realized or obstructed? Counts only: who speaks up chose to, so nothing is inferred.

Suggestions are counted, not segments. Where several coders read one, the first one's codes are counted; agreement
says how far another one agrees. Cells under k are hidden, and others with them, so that none can be worked out.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from analytics.datasets.values import Mention, ValuesData
from analytics.measures.disclosure.policy import CANNOT, LEAST_K, Policy
from analytics.measures.disclosure.suppress import suppress
from analytics.measures.figure import Figure
from analytics.measures.krippendorff import code_alpha
from analytics.measures.setvalued import set_alpha
from analytics.records import CODEBOOK_VERSION, KEYS

METHOD = "counts of suggestions; cell suppression; Krippendorff's alpha (values v1)"
ANY = "any"
SEEN = ("realized", "obstructed", "expected", ANY)

Cell = int | str
"""A count, or "cannot be shown"."""


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are (perception, kind or channel) pairs; the second is "" in the first table."""

    columns: tuple[tuple[str, str], ...]
    rows: Mapping[str, tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class ValuesReport:
    """`n` suggestions, `coded` of them read by a coder, `twice` by two or more. No margins are given."""

    slug: str
    n: int
    coded: int
    twice: int
    coders: int
    seen: Table
    by_kind: Table
    by_channel: Table
    agreement: Figure
    by_code: Mapping[str, Figure]
    k: int
    codebook: int = CODEBOOK_VERSION
    method: str = METHOD

    @property
    def not_coded(self) -> int:
        return self.n - self.coded


def values_report(data: ValuesData) -> ValuesReport:
    """The report; with nothing coded its tables have no rows."""
    policy = Policy(k=max(data.k, LEAST_K))
    first = [each for each in data.mentions if data.read[each.suggestion][0] == each.coder]
    twice = [suggestion for suggestion, coders in data.read.items() if len(coders) > 1]
    sets = _sets(data, twice)
    return ValuesReport(
        slug=data.slug,
        n=len(data.said),
        coded=len(data.read),
        twice=len(twice),
        coders=len(data.coders),
        seen=table(_facts(first, {}), policy),
        by_kind=table(_facts(first, {key: pair[0] for key, pair in data.said.items()}), policy),
        by_channel=table(_facts(first, {key: pair[1] for key, pair in data.said.items()}), policy),
        agreement=set_alpha(sets or [[]]),
        by_code={code: _alpha(sets, code) for code in KEYS if _used(data, code)},
        k=policy.k,
    )


Fact = tuple[UUID, str, tuple[str, str]]
"""(suggestion, code, column), each once."""


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
    """Each suggestion once a code and column."""
    found = {
        (each.suggestion, each.code, (seen, groups.get(each.suggestion, "")))
        for each in mentions
        for seen in _seen(each)
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


def _used(data: ValuesData, code: str) -> bool:
    return any(each.code == code for each in data.mentions)


def _sets(data: ValuesData, twice: Sequence[UUID]) -> list[list[frozenset[str] | None]]:
    """Coders x suggestions read by two or more: the codes each gave; None = not read."""
    given: dict[tuple[int, UUID], set[str]] = {}
    for each in data.mentions:
        given.setdefault((each.coder, each.suggestion), set()).add(each.code)
    return [
        [
            frozenset(given.get((coder, suggestion), set())) if coder in data.read[suggestion] else None
            for suggestion in twice
        ]
        for coder in data.coders
    ]


def _alpha(sets: Sequence[Sequence[frozenset[str] | None]], code: str) -> Figure:
    """Agreement on whether the code is there."""
    return code_alpha([[None if each is None else code in each for each in row] for row in sets] or [[]])

"""Which factor is told together with which value: of the same texts, both seen as realized or both as obstructed.

A count of both divides the texts of a value in two, and those of a factor, and those that tell either from those that tell
neither. So it is shown only where each of the four parts is nobody or k texts at least, beside sums that are shown: then any
two of the four may change by k texts and every sum stays (of four parts with shown sums the least one bounds them all).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from analytics.measures.cooccurrence import Together, cooccurrence
from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.records import FACTORS, VALUES
from analytics.reports.values_tables import Cell, Fact, Table

SIDES = ("realized", "obstructed")


@dataclass(frozen=True, slots=True)
class Overlap:
    """`both` of the coded texts tell factor and value, seen alike; `jaccard` = both / either, None where `both` is hidden."""

    factor: str
    value: str
    seen: str
    both: Cell
    jaccard: float | None


def overlaps(facts: list[Fact], safe: Table, read: int, policy: Policy) -> tuple[Overlap, ...]:
    """`facts` of the first table and `safe`, as it is shown; `read` texts are coded. None for codes that occur nowhere."""
    return tuple(_overlap(side, one, safe, policy) for side, one in together(facts, safe, read))


def together(facts: list[Fact], safe: Table, read: int) -> Iterator[tuple[str, Together]]:
    """(perception, what is told together), of each factor and value that have a row; `n` is all coded texts."""
    for side in SIDES:
        if (side, "") not in safe.columns:
            continue
        codes: dict[UUID, set[str]] = {}
        for text, code, (seen, _group) in facts:
            if seen == side:
                codes.setdefault(text, set()).add(code)
        none = [(f"no code {at}", frozenset[str]()) for at in range(read - len(codes))]
        found = cooccurrence(
            [*codes.items(), *none],
            factors=[each for each in FACTORS if each in safe.rows],
            values=[each for each in VALUES if each in safe.rows],
        )
        yield from ((side, one) for one in found)


def parts(one: Together, told: Mapping[str, int]) -> tuple[int, int, int, int]:
    """Texts that tell both, the factor only, the value only, neither. `told`: how many tell each code."""
    return (one.both, told[one.factor] - one.both, told[one.value] - one.both, one.n - one.either)


def _overlap(side: str, one: Together, safe: Table, policy: Policy) -> Overlap:
    place = safe.columns.index((side, ""))
    told = {code: safe.rows[code][place] for code in (one.factor, one.value)}
    sums = {code: cell for code, cell in told.items() if isinstance(cell, int)}
    shown = len(sums) == 2 and all(n == 0 or n >= policy.k for n in parts(one, sums))
    return Overlap(one.factor, one.value, side, one.both if shown else CANNOT, one.jaccard if shown else None)

"""Are digital and other ways served alike? The gap at the promised day, and a test within each kind of case."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analytics.measures.figure import Figure, undefined
from analytics.measures.incidence import Incidence, cumulative_incidence, difference_at
from analytics.measures.logrank import logrank
from analytics.reports.waits import ANSWERED, fact
from feedback.records import CaseRow

METHOD = (
    "difference of Aalen-Johansen shares; log-rank test of answers, other endings as censored, stratified by kind of "
    "suggestion (equity v1)"
)
PROMISED = 30
ONE_WAY = "undefined: only one way of speaking has dated cases"


@dataclass(frozen=True, slots=True)
class Equity:
    """`gap`: share answered by `day` on digital ways minus that on others. `p` of the test within `strata` kinds.

    `observed` and `expected`: answers on digital ways, as they are and were both served alike.
    """

    day: int
    gap: Figure
    p: float | None
    statistic: float | None
    strata: int
    observed: float | None
    expected: float | None
    n: int
    reason: str = ""
    method: str = METHOD


def equity(digital: Sequence[CaseRow], other: Sequence[CaseRow], today: date) -> Equity:
    """Compare the two, on the clock of fairness: from the day it was said."""
    cases = [
        (found, side, row.kind)
        for side, rows in enumerate((digital, other))
        for row in rows
        if (found := fact(row, today)) is not None
    ]
    sides = [[found for found, at, _ in cases if at == side] for side in (0, 1)]
    if not all(sides):
        nothing = undefined(n=len(cases), method=METHOD, reason=ONE_WAY)
        return Equity(PROMISED, nothing, None, None, 0, None, None, len(cases), ONE_WAY)
    gap = difference_at(_curve(sides[0]), _curve(sides[1]), time=PROMISED, kind=ANSWERED)
    test = logrank(
        [day for (day, _), _, _ in cases],
        [ending == ANSWERED for (_, ending), _, _ in cases],
        [side for _, side, _ in cases],
        strata=[kind for _, _, kind in cases],
    )
    return Equity(
        day=PROMISED,
        gap=gap,
        p=test.p,
        statistic=test.statistic,
        strata=len({kind for _, _, kind in cases}),
        observed=test.observed[0],
        expected=test.expected[0],
        n=test.n,
        reason=test.reason,
    )


def _curve(facts: Sequence[tuple[int, int]]) -> Incidence:
    return cumulative_incidence([day for day, _ in facts], [ending for _, ending in facts], kinds=2)

"""Who waits longest? For each way of dividing the cases: answered by the promised day, the gap to all others, who waits.

A suggestion gathers support while it waits: backed ones would seem slow only because they waited. So lone and backed are
compared from a landmark day on, among those then still waiting, by what stood behind them that day (Anderson, Cain &
Gelber 1983, Journal of Clinical Oncology 1).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median

import numpy as np

from analytics.datasets.loop import LoopData
from analytics.measures.arrays import Bools, Ints
from analytics.measures.figure import NO_DATA, Figure, undefined
from analytics.measures.holm import holm
from analytics.measures.incidence import METHOD as INCIDENCE
from analytics.measures.incidence import Incidence, cumulative_incidence, difference_at
from analytics.measures.logrank import logrank
from analytics.reports.equity import PROMISED
from analytics.reports.waits import ANSWERED, fact
from feedback.records import CaseRow

METHOD = (
    "Aalen-Johansen share answered by day 30 of being said, and its difference to all others; log-rank of answers, "
    "stratified by kind, Holm over the divisions; lone and backed from a landmark at day 14 (served v1)"
)
LANDMARK = 14
BACKED, ALONE = "backed", "alone"
ONE_GROUP = "undefined: one group only"
Groups = Mapping[str, Sequence[CaseRow]]


@dataclass(frozen=True, slots=True)
class Line:
    """One group. `n` cases with known days; `gap`: answered by the promised day, less the same share of all others.

    `half`: the day by which half had an answer, None when not reached. `waiting` cases have no answer yet; the
    `longest` waits so many days, the `middle` one so many.
    """

    name: str
    n: int
    answered: Figure
    gap: Figure
    half: int | None
    waiting: int
    longest: int | None
    middle: float | None


@dataclass(frozen=True, slots=True)
class Served:
    """One division. `p`: are all its groups served alike, within kinds, adjusted over the divisions; None says why not."""

    cut: str
    day: int
    since: int
    lines: tuple[Line, ...]
    statistic: float | None
    p: float | None
    strata: int
    n: int
    reason: str = ""
    method: str = METHOD


def served(cuts: Mapping[str, Groups], data: LoopData) -> tuple[Served, ...]:
    """Each division by its name, and lone against backed as the last."""
    found = [_served(cut, groups, data.today) for cut, groups in cuts.items()]
    found.append(_served("backing", _at_landmark(data), data.today, since=LANDMARK))
    tested = [place for place, one in enumerate(found) if one.p is not None]
    for place, p in zip(tested, holm([found[each].p or 0.0 for each in tested]), strict=True):
        found[place] = replace(found[place], p=float(p))
    return tuple(found)


def by_backing(data: LoopData) -> dict[str, list[CaseRow]]:
    """Lone and backed as they are today; of others it is not in the data."""
    groups: dict[str, list[CaseRow]] = {}
    for row in data.cases:
        unknown = NO_DATA if row.id in data.backing_unknown else ALONE
        groups.setdefault(BACKED if row.id in data.backed else unknown, []).append(row)
    return groups


def _at_landmark(data: LoopData) -> dict[str, list[CaseRow]]:
    """Those still waiting after LANDMARK days, by who stood behind them by then. A day that is not known leaves it out."""
    groups: dict[str, list[CaseRow]] = {}
    for row in data.cases:
        found = fact(row, data.today)
        unknown = row.id in data.backing_unknown or (row.id in data.backed and data.backed[row.id] is None)
        if found is None or found[0] <= LANDMARK or unknown:
            continue
        day = data.backed.get(row.id)
        then = day is not None and day <= row.said_on + timedelta(LANDMARK)
        groups.setdefault(BACKED if then else ALONE, []).append(row)
    return groups


def _served(cut: str, groups: Groups, today: date, *, since: int = 0) -> Served:
    cases = [
        (*found, name, row.kind if cut != "kind" else "")
        for name, rows in groups.items()
        for row in rows
        if (found := fact(row, today)) is not None
    ]
    names = sorted({name for _, _, name, _ in cases})
    days = np.array([day for day, _, _, _ in cases], dtype=np.int64)
    endings = np.array([ending for _, ending, _, _ in cases], dtype=np.int64)
    member = np.array([name for _, _, name, _ in cases], dtype=object)
    lines = [_line(name, days, endings, member == name) for name in names]
    strata = [stratum for _, _, _, stratum in cases]
    base = Served(
        cut=cut,
        day=PROMISED,
        since=since,
        lines=tuple(sorted(lines, key=_longest_first)),
        statistic=None,
        p=None,
        strata=len(set(strata)),
        n=len(cases),
        reason=NO_DATA if not cases else ONE_GROUP,
    )
    if len(names) < 2:
        return base
    test = logrank(days, endings == ANSWERED, member.tolist(), strata=strata)
    return replace(base, statistic=test.statistic, p=test.p, reason=test.reason)


def _longest_first(one: Line) -> tuple[bool, float, str]:
    """The least answered by the promised day on top; groups of which that is not known last."""
    return (one.answered.value is None, one.answered.value or 0.0, one.name)


def _line(name: str, days: Ints, endings: Ints, inside: Bools) -> Line:
    n = int(inside.sum())
    curve = _curve(days[inside], endings[inside])
    waiting = days[inside & (endings == 0)].tolist()
    nothing = undefined(n=n, method=INCIDENCE, reason=ONE_GROUP)
    others = None if inside.all() else _curve(days[~inside], endings[~inside])
    return Line(
        name=name,
        n=n,
        answered=curve.at(PROMISED, ANSWERED),
        gap=difference_at(curve, others, time=PROMISED, kind=ANSWERED) if others else nothing,
        half=_half(curve),
        waiting=len(waiting),
        longest=max(waiting, default=None),
        middle=median(waiting) if waiting else None,
    )


def _half(curve: Incidence) -> int | None:
    """The first day on which half of all cases had been answered."""
    reached = (curve.shares[ANSWERED - 1] >= 0.5 - 1e-12).nonzero()[0]
    return int(curve.table.times[reached[0]]) if reached.size else None


def _curve(days: Ints, endings: Ints) -> Incidence:
    return cumulative_incidence(days, endings, kinds=2)

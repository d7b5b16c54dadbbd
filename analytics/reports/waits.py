"""How long people wait for an answer, by channel: the share answered by a day, when cases can also end otherwise.

Two clocks (measurement.md §6): fairness runs from when it was said, duty from when it reached us.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analytics.datasets.loop import taken_over
from analytics.measures.figure import NO_DATA, Figure, undefined
from analytics.measures.incidence import METHOD, Incidence, cumulative_incidence
from feedback.records import CaseRow

FAIRNESS, DUTY = "fairness", "duty"
DAYS = (7, 14, 30, 60, 90)
ANSWERED, ENDED = 1, 2
LONGEST = 120
"""Days drawn; the table stops earlier."""


@dataclass(frozen=True, slots=True)
class Step:
    day: int
    share: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Wait:
    """One channel: `by_day` {days: share answered to the point or refused with a reason}; `undated`: no date known."""

    name: str
    n: int
    undated: int
    by_day: dict[int, Figure]
    curve: tuple[Step, ...]


def wait(name: str, rows: Sequence[CaseRow], today: date, *, clock: str = FAIRNESS) -> Wait:
    """Waiting times of `rows`. Cases of another system count only when their answer's date is in the data."""
    known = [found for row in rows if (found := fact(row, today, clock)) is not None]
    undated = len(rows) - len(known)
    if not known:
        nothing = undefined(n=0, missing=undated, method=METHOD, reason=NO_DATA)
        return Wait(name, 0, undated, dict.fromkeys(DAYS, nothing), ())
    shares = cumulative_incidence([day for day, _ in known], [code for _, code in known], kinds=2)
    by_day: dict[int, Figure] = {day: shares.at(day, ANSWERED) for day in DAYS}
    return Wait(name, len(known), undated, by_day, _curve(shares))


def fact(row: CaseRow, today: date, clock: str = FAIRNESS) -> tuple[int, int] | None:
    """(days, how it ended: 0 open, 1 answer or refusal, 2 withdrawn or merged); None when the data cannot say."""
    start = row.said_on if clock == FAIRNESS else row.received_on
    if row.answered:
        return (
            ((row.answered_on - start).days, ANSWERED)
            if row.answered_on and row.answered_on >= start
            else None
        )
    if taken_over(row):
        return None
    ended = min((day for day in (row.withdrawn_on, row.merged_on) if day), default=None)
    if ended is not None:
        return max((ended - start).days, 0), ENDED
    return max((today - start).days, 0), 0


def _curve(found: Incidence) -> tuple[Step, ...]:
    """The steps to draw: only days on which the share changes, up to LONGEST."""
    steps = [Step(0, 0.0, None, None)]
    for day in found.table.times:
        if day > LONGEST:
            break
        at = found.at(float(day), ANSWERED)
        if at.value is not None and at.value != steps[-1].share:
            steps.append(Step(int(day), at.value, at.low, at.high))
    end = min(LONGEST, int(found.table.times[-1]))
    last = steps[-1]
    return (*steps, Step(end, last.share, last.low, last.high)) if end > last.day else tuple(steps)

"""Both halves on one axis: waves of intensity, milestones, and the citizens' loop by quarter. Nothing is computed from both."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from analytics.datasets.intensity import INTENSITY, Mark
from analytics.datasets.loop import LoopData
from analytics.measures.figure import Figure
from analytics.measures.promises import Keeping, PromiseFact, promises_kept
from analytics.reports.intensity import IntensityReport, WaveHead
from analytics.reports.waits import wait
from feedback.records import CaseRow

METHOD = (
    "intensity as in intensity v2; share answered within 30 days of being said (Aalen-Johansen) and promises kept "
    "(Wilson), by quarter; side by side, no coefficient between the halves (timeline v1)"
)
WITHIN = 30
MOST = 24
"""Quarters shown: six years."""


@dataclass(frozen=True, slots=True)
class Point:
    """One group's intensity in one wave, as the intensity report shows it; `n` is None when it cannot be shown."""

    wave: int
    opened: date
    group: str
    n: int | None
    invited: int
    intensity: Figure


@dataclass(frozen=True, slots=True)
class Quarter:
    """Three months, both days included. `said` counts by the day it was said, `kept` the promises due in them.

    `waves` and `milestones` hold the numbers of those that fall in it; milestones count from 1 in the report's order.
    """

    start: date
    end: date
    said: int
    answered: Figure
    kept: Keeping
    waves: tuple[int, ...]
    milestones: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TimelineReport:
    """`earlier`: things said before the first quarter shown. `series` is empty while there is no wave."""

    slug: str
    today: date
    series: str
    name: Mapping[str, str]
    waves: tuple[WaveHead, ...]
    groups: tuple[str, ...]
    points: tuple[Point, ...]
    milestones: tuple[Mark, ...]
    quarters: tuple[Quarter, ...]
    earlier: int
    k: int
    method: str = METHOD

    @property
    def span(self) -> tuple[date, date]:
        """First and last day of the axis. IndexError without quarters."""
        return self.quarters[0].start, self.quarters[-1].end

    def of_group(self, group: str) -> tuple[Point, ...]:
        return tuple(one for one in self.points if one.group == group)


def timeline_report(
    intensity: IntensityReport | None, loop: LoopData, milestones: tuple[Mark, ...]
) -> TimelineReport:
    """Put side by side what both reports rest on; without waves and without suggestions it has no quarters."""
    waves = intensity.waves if intensity else ()
    starts = _quarters([*(wave.opened for wave in waves), *(row.said_on for row in loop.cases)], loop.today)
    return TimelineReport(
        slug=loop.slug,
        today=loop.today,
        series=intensity.series if intensity else "",
        name=intensity.name if intensity else {},
        waves=waves,
        groups=tuple(intensity.groups) if intensity else (),
        points=_points(intensity) if intensity else (),
        milestones=milestones,
        quarters=_filled(starts, waves, milestones, loop),
        earlier=sum(row.said_on < starts[0] for row in loop.cases) if starts else 0,
        k=intensity.k if intensity else 0,
    )


def start_of(day: date) -> date:
    """The first day of the quarter `day` lies in."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def after(start: date) -> date:
    """The first day of the next quarter."""
    return start_of(start + timedelta(days=95))


def _quarters(days: list[date], today: date) -> list[date]:
    """First days of the quarters from the first of `days` to today's, at most MOST."""
    if not days:
        return []
    found = [start_of(min(min(days), today))]
    while found[-1] < start_of(today):
        found.append(after(found[-1]))
    return found[-MOST:]


def _filled(
    starts: list[date], waves: tuple[WaveHead, ...], milestones: tuple[Mark, ...], loop: LoopData
) -> tuple[Quarter, ...]:
    said: dict[date, list[CaseRow]] = defaultdict(list)
    due: dict[date, list[PromiseFact]] = defaultdict(list)
    for row in loop.cases:
        said[start_of(row.said_on)].append(row)
        for each in row.promises:
            due[start_of(each.due_on)].append(PromiseFact(each.state, each.due_on))
    return tuple(
        Quarter(
            start=start,
            end=after(start) - timedelta(days=1),
            said=len(said[start]),
            answered=wait("", said[start], loop.today).by_day[WITHIN],
            kept=promises_kept(due[start], today=loop.today),
            waves=tuple(wave.number for wave in waves if start_of(wave.opened) == start),
            milestones=tuple(
                place for place, mark in enumerate(milestones, start=1) if start_of(mark.day) == start
            ),
        )
        for start in starts
    )


def _points(report: IntensityReport) -> tuple[Point, ...]:
    opened = {wave.number: wave.opened for wave in report.waves}
    return tuple(
        Point(one.wave, opened[one.wave], one.group, one.n, one.invited, one.figures[INTENSITY])
        for one in report.cells
    )

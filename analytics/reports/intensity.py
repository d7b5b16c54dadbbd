"""How do we work together, where, since when? One frozen object for the page, the files, the picture and its words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from analytics.datasets.intensity import (
    DIMENSIONS,
    INTENSITY,
    QUANTITIES,
    Course,
    Mark,
    WaveScores,
)
from analytics.measures.bands import PROVISIONAL_CUTS
from analytics.measures.disclosure.policy import LEAST_K, Policy
from analytics.measures.figure import Figure
from analytics.measures.phase import phases
from analytics.reports.cells import Cell, cell, scores_of
from analytics.reports.groups import Groups, cut_of, grouping
from analytics.reports.movement import Line, Moved, matrix, moves, standing_out
from analytics.reports.together import together
from analytics.reports.told_reliability import told_reliability
from surveys.records.coded import Coded

METHOD = (
    "POMP 0-100; census mean; REML change, rounded where few came or went; Holm; provisional cuts 37.5 and 62.5 (intensity v2, "
    + PROVISIONAL_CUTS.version
    + ")"
)


@dataclass(frozen=True, slots=True)
class WaveHead:
    number: int
    key: str
    edition: int
    opened: date
    closed: date
    published: bool
    version: int


@dataclass(frozen=True, slots=True)
class IntensityReport:
    """`groups`: {group: its levels} in order; `cells` by wave, then group. No figure speaks for a whole partnership."""

    slug: str
    series: str
    name: Mapping[str, str]
    waves: tuple[WaveHead, ...]
    groups: Mapping[str, tuple[str, ...]]
    cells: tuple[Cell, ...]
    milestones: tuple[Mark, ...]
    reliability: Mapping[str, Figure]
    k: int
    method: str = METHOD

    @property
    def latest(self) -> tuple[Cell, ...]:
        """The cells of the last wave."""
        return tuple(one for one in self.cells if self.waves and one.wave == self.waves[-1].number)

    def of_group(self, group: str) -> tuple[Cell, ...]:
        return tuple(one for one in self.cells if one.group == group)


def intensity_report(course: Course, groups: Groups | None = None) -> IntensityReport:
    """The report of a series; without waves it has no cells. `groups`: as published before, else the finest that fits."""
    policy = Policy(k=max(course.k, LEAST_K))
    counts = [_counts(wave) for wave in course.waves]
    groups = groups or grouping(counts, policy=policy)
    course = audited_course(course, groups, policy.k)
    rows: list[Cell] = []
    for wave, answered in zip(course.waves, counts, strict=True):
        allowed = cut_of(answered, groups, policy=policy)
        rows += [cell(wave, groups[each.name], each, course, policy) for each in allowed.cells]
    return replace(without_cells(course, groups), cells=tuple(_with_movement(rows, course, groups, policy)))


def without_cells(course: Course, groups: Groups) -> IntensityReport:
    """All of a report but its cells: what stands there when every cell was published before. `course` is audited."""
    return IntensityReport(
        slug=course.slug,
        series=course.series,
        name=course.name,
        waves=tuple(_head(wave) for wave in course.waves),
        groups=groups,
        cells=(),
        milestones=course.milestones,
        reliability=course.reliability,
        k=max(course.k, LEAST_K),
    )


def audited_course(course: Course, groups: Mapping[str, tuple[str, ...]], k: int) -> Course:
    """The scores a report of these groups rests on, and the reliabilities as it tells them."""
    policy = Policy(k=max(k, LEAST_K))
    told = {name: told_reliability(one, policy) for name, one in course.reliability.items()}
    return replace(together(course, groups, policy), reliability=told)


def _counts(wave: WaveScores) -> dict[str, int]:
    return dict.fromkeys(wave.invited, 0) | Coded.of(wave.level).counts()


def _head(wave: WaveScores) -> WaveHead:
    return WaveHead(
        wave.number, wave.key, wave.edition, wave.opened, wave.closed, wave.published, wave.version
    )


def _with_movement(rows: list[Cell], course: Course, groups: Groups, policy: Policy) -> list[Cell]:
    waves = {wave.number: wave for wave in course.waves}
    moved: dict[tuple[str, str], dict[int, Moved]] = {}
    begun: set[tuple[str, int]] = set()
    for group, levels in groups.items():
        for quantity in QUANTITIES:
            line = _line(quantity, levels, [one for one in rows if one.group == group], waves)
            moved[group, quantity] = moves(line, policy=policy)
            if quantity == INTENSITY:
                begun |= {(group, number) for number in _phase_starts(line)}
    return [_moved(one, moved, (one.group, one.wave) in begun) for one in rows]


def _line(quantity: str, levels: tuple[str, ...], rows: list[Cell], waves: dict[int, WaveScores]) -> Line:
    """Only the waves in which the figure itself may be shown."""
    numbers = tuple(one.wave for one in rows if one.shown and one.figures[quantity].defined)
    return Line(
        quantity,
        numbers,
        tuple(scores_of(waves[number], levels, quantity) for number in numbers),
        tuple(waves[number].asked.get(quantity, ()) for number in numbers),
    )


def _phase_starts(line: Line) -> list[int]:
    """Wave numbers in which the group's own level changed; only among waves that asked the same as the last."""
    same = [at for at, asked in enumerate(line.asked) if asked == line.asked[-1]]
    if len(same) < 2:
        return []
    table = matrix([line.scores[at] for at in same])
    if not np.isfinite(table).any():
        return []
    return [line.numbers[same[each.first]] for each in phases(table) if each.change is not None]


def _moved(one: Cell, moved: Mapping[tuple[str, str], Mapping[int, Moved]], begins: bool) -> Cell:
    found = {
        name: moved[one.group, name][one.wave]
        for name in QUANTITIES
        if one.wave in moved[one.group, name] and one.shown
    }
    p = standing_out({name: found[name].model for name in DIMENSIONS if name in found})
    adjusted = {name: replace(each, p=p.get(name, 1.0)) for name, each in found.items()}
    return replace(one, moved=adjusted, new_phase=begins)

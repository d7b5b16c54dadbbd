"""How do we work together, by kind of partner, core and capacity? And along the levels: trend, split, self-placement.

The cuts stand beside the exact means of the levels, so a difference of two sets could speak of the few. Each mean of a cut
is rounded: over k people or more, a unit of a step divided by k leaves the sum over any few open by a step. The counts of a
cut are controlled as any other (cut). Cuts are told of every wave, what runs along the levels of the latest one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from analytics.datasets.intensity import DIMENSIONS, INTENSITY, WaveScores
from analytics.datasets.structure import Seats, StructureData
from analytics.measures.arrays import Bools, Floats
from analytics.measures.census import census_mean
from analytics.measures.disclosure.cut import cut
from analytics.measures.disclosure.guard import hides_equal_scores, withheld
from analytics.measures.disclosure.policy import CANNOT, LEAST_K, Policy
from analytics.measures.disclosure.rounding import is_rounded, rounded, unit
from analytics.measures.disclosure.told import STEP, Audit, Exposed
from analytics.measures.figure import Figure
from analytics.reports.intensity import IntensityReport, audited_course
from analytics.reports.levels import Along, Gap, Placing, Split, along, exchange_gap, placings, splits
from analytics.reports.levels import cautions as levels_cautions

METHOD = (
    "census means without finite-population factor, rounded so that beside the levels they tell of nobody; Somers' d "
    "over levels, bodies permuted, before and after adjusting for capacity; rwg(j) against chance (structure v2)"
)
CUTS = ("actor_group", "core", "capacity")
QUANTITIES = (*DIMENSIONS, INTENSITY)


@dataclass(frozen=True, slots=True)
class Part:
    """One group of a cut; without figures `reason` says why."""

    name: str
    n: int | None
    figures: Mapping[str, Figure]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CutTold:
    """One cut of one wave, by the wave's number; `reason` when it is left out whole."""

    name: str
    wave: int
    parts: tuple[Part, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StructureReport:
    """`wave`: the latest one; `cuts` are of every wave. Nothing here speaks for a whole partnership."""

    slug: str
    series: str
    wave: int | None
    cuts: tuple[CutTold, ...] = ()
    along: tuple[Along, ...] = ()
    splits: tuple[Split, ...] = ()
    placings: tuple[Placing, ...] = ()
    exchange: Gap | None = None
    cautions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    k: int = LEAST_K
    method: str = METHOD


def structure_report(data: StructureData, report: IntensityReport) -> StructureReport:
    """`report`: what staff see of the levels, whose groups are taken over."""
    if not data.seats or not report.waves:
        return StructureReport(report.slug, report.series, None, k=report.k)
    policy = Policy(k=max(report.k, LEAST_K))
    waves = audited_course(data.course, report.groups, policy.k).waves
    wave, seats = waves[-1], data.seats[-1]
    shown = {one.group: one for one in report.latest if one.shown}
    return StructureReport(
        slug=report.slug,
        series=report.series,
        wave=wave.number,
        cuts=tuple(
            _cut(name, one, beside, policy)
            for name in CUTS
            for one, beside in zip(waves, data.seats, strict=True)
        ),
        along=along(wave, seats, report, policy),
        splits=splits(wave, seats, shown, policy),
        placings=placings(seats, shown, policy),
        exchange=exchange_gap(shown),
        cautions=levels_cautions(seats, shown),
        k=policy.k,
    )


def coarse_enough(report: StructureReport) -> Audit:
    """For the audit: does each mean of a cut rest on k people or more, and is it a whole number of units?"""
    told = [
        (f"{one.name} {part.name}: {name}", one.wave, part.n or 0, figure.value)
        for one in report.cuts
        for part in one.parts
        for name, figure in part.figures.items()
        if figure.value is not None
    ]
    to = _unit(Policy(k=max(report.k, LEAST_K)))
    exposed = tuple(
        Exposed(name, wave, n) for name, wave, n, value in told if n < report.k or not is_rounded(value, to)
    )
    return Audit(len(told), 0, 0, 0, exposed)


def members(wave: WaveScores, seats: Seats, cut: str, group: str) -> list[str]:
    """On whom the mean of this group rests."""
    groups = np.array(list(getattr(seats, cut)), dtype=str)
    inside = _whole(wave) & (groups == group)
    return [person for person, there in zip(wave.people, inside.tolist(), strict=True) if there]


def _cut(name: str, wave: WaveScores, seats: Seats, policy: Policy) -> CutTold:
    whole = _whole(wave)
    groups = np.array(list(getattr(seats, name)), dtype=str)
    counts = {group: int((groups[whole] == group).sum()) for group in sorted(set(groups.tolist()))}
    allowed = cut({group: n for group, n in counts.items() if n}, policy=policy)
    parts = tuple(
        _part(cell.name, wave, whole & (groups == cell.name), policy)
        if cell.shown
        else Part(cell.name, None, {}, cell.reason)
        for cell in allowed.cells
    )
    if not any(one.figures for one in parts):
        return CutTold(name, wave.number, (), CANNOT)
    return CutTold(name, wave.number, parts)


def _whole(wave: WaveScores) -> Bools:
    """Who has a score on all three dimensions, and so one set of people for all four figures."""
    if INTENSITY not in wave.scores:
        return np.zeros(len(wave.people), dtype=np.bool_)
    there: Bools = np.all([~np.isnan(wave.scores[name]) for name in QUANTITIES], axis=0)
    return there


def _part(name: str, wave: WaveScores, inside: Bools, policy: Policy) -> Part:
    return Part(
        name, int(inside.sum()), {each: _mean(wave.scores[each][inside], policy) for each in QUANTITIES}
    )


def _mean(scores: Floats, policy: Policy) -> Figure:
    if hides_equal_scores(scores, policy=policy):
        return withheld()
    return rounded(census_mean(scores, population=scores.size), _unit(policy))


def _unit(policy: Policy) -> float:
    """Over n >= k people a mean in such units leaves their sum open by n units, which is a step or more."""
    return unit(1 / policy.k, step=STEP)

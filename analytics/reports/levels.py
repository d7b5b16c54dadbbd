"""Along the levels: a trend, answers that divide, where people place themselves, the exchange gap, and open cautions."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analytics.datasets.intensity import DIMENSIONS, INTENSITY, WaveScores
from analytics.datasets.structure import Seats
from analytics.measures.agreement import rwg_j
from analytics.measures.arrays import Floats
from analytics.measures.bands import PROVISIONAL_CUTS
from analytics.measures.census import CensusMean, census_mean
from analytics.measures.disclosure.guard import SMALL_IN_K, withheld
from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.measures.disclosure.suppress import suppress
from analytics.measures.figure import Figure
from analytics.measures.trend import adjusted, level_trend
from analytics.reports.cells import Cell
from analytics.reports.groups import ORDER
from analytics.reports.intensity import IntensityReport

BANDS = ("cooperation", "coordination", "collaboration")
UPPER, LOWER = ("strategic", "operational", "upper"), ("expert", "project", "lower")
MIDDLE = 50.0
CAUTIONS = {
    "over_dependence": ("interdependence", "str_dependent"),
    "over_reliance": ("trust", "str_unchecked"),
    "over_commitment": ("commitment", "str_evidence"),
}
Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Along:
    """One quantity over the levels, strategic to project: Somers' d, and after capacity is adjusted for.

    `p` is None where there are too few `bodies` for a test: then the trend is described only.
    """

    quantity: str
    d: float | None
    adjusted: float | None
    p: float | None
    n: int
    bodies: int
    arrangements: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """Answers of one group that agree no better than chance: `below` and `above` the middle of the scale, or None.

    `agreement`: rwg(j), None where too few answered to tell it; `chance`: what random answers reach in 95 of 100.
    """

    group: str
    quantity: str
    n: int
    agreement: float | None
    chance: float
    below: int | None
    above: int | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Placing:
    """How many of a group place their body in each band themselves (None: cannot be shown), beside the scores' `label`."""

    group: str
    counts: tuple[int | None, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Exchange between levels as the upper levels see it, less as the lower ones do; people weigh alike."""

    figure: Figure
    upper: tuple[str, ...]
    lower: tuple[str, ...]


def along(wave: WaveScores, seats: Seats, report: IntensityReport, policy: Policy) -> tuple[Along, ...]:
    """Each dimension and intensity. Only where each level stands by itself: a merged one has no rank."""
    if any(len(levels) > 1 for levels in report.groups.values()):
        return tuple(Along(name, None, None, None, 0, 0, 0, "levels are put together") for name in _all(wave))
    if any(not one.shown and one.n != 0 for one in report.latest):
        return tuple(Along(name, None, None, None, 0, 0, 0, CANNOT) for name in _all(wave))
    return tuple(_along(name, wave, seats, policy) for name in _all(wave))


def _all(wave: WaveScores) -> list[str]:
    return [name for name in (*DIMENSIONS, INTENSITY) if name in wave.scores]


def _along(name: str, wave: WaveScores, seats: Seats, policy: Policy) -> Along:
    scores = wave.scores[name]
    found = level_trend(_bodies(scores, seats))
    if found.value is not None and found.n < SMALL_IN_K * policy.k:
        return Along(name, None, None, None, 0, 0, 0, CANNOT)
    even = level_trend(_bodies(adjusted(scores, seats.capacity), seats)).value
    return Along(
        quantity=name,
        d=_coarse(found.value),
        adjusted=_coarse(even),
        p=found.p,
        n=found.n,
        bodies=found.bodies,
        arrangements=found.arrangements,
        reason=found.reason,
    )


def _bodies(scores: Floats, seats: Seats) -> list[tuple[int, Floats]]:
    """(rank of its level, its people's scores) of each body."""
    bodies = np.array(list(seats.body))
    level = dict(zip(seats.body, seats.level, strict=True))
    return [
        (ORDER.index(level[name]), scores[bodies == name]) for name in sorted(level) if level[name] in ORDER
    ]


def splits(wave: WaveScores, seats: Seats, shown: Mapping[str, Cell], policy: Policy) -> tuple[Split, ...]:
    """Where a group's answers on a dimension agree no better than chance."""
    found = [
        _split(group, name, wave, seats.ratings[name][wave.on(one.levels)], one, policy)
        for group, one in shown.items()
        for name in DIMENSIONS
        if name in wave.scores and seats.ratings[name].shape[1]
    ]
    return tuple(one for one in found if one is not None)


def _split(
    group: str, name: str, wave: WaveScores, ratings: Floats, one: Cell, policy: Policy
) -> Split | None:
    agreed = rwg_j(ratings)
    if agreed.value is None or agreed.chance is None or agreed.beyond_chance or not policy.allows(agreed.n):
        return None
    scores = wave.scores[name][wave.on(one.levels)]
    scores = scores[~np.isnan(scores)]
    below, above = int((scores < MIDDLE).sum()), int((scores >= MIDDLE).sum())
    safe = all(policy.allows(part) for part in (below, above))
    return Split(
        group=group,
        quantity=name,
        n=agreed.n,
        agreement=_coarse(agreed.value) if agreed.n >= SMALL_IN_K * policy.k else None,
        chance=round(agreed.chance, 2),
        below=below if safe else None,
        above=above if safe else None,
        reason="" if safe else CANNOT,
    )


def placings(seats: Seats, shown: Mapping[str, Cell], policy: Policy) -> tuple[Placing, ...]:
    """Self-placement by group, the table made safe as one; () when nobody was asked."""
    if not shown or not any(seats.placed):
        return ()
    placed, level = np.array(list(seats.placed)), np.array(list(seats.level))
    table = [
        [int(((placed == band) & np.isin(level, one.levels)).sum()) for band in BANDS]
        for one in shown.values()
    ]
    wide = table if len(table) > 1 else [*table, [0] * len(BANDS)]
    cells = suppress(wide, policy=policy).cells
    return tuple(
        Placing(group, cells[at], one.profile.label if one.profile else "")
        for at, (group, one) in enumerate(shown.items())
    )


def exchange_gap(shown: Mapping[str, Cell]) -> Gap | None:
    """From the means of the levels as shown, so it tells nothing new. None when one side has no figure."""
    sides = [
        [
            (name, figure)
            for name in names
            if name in shown and isinstance(figure := _two_way(shown[name]), CensusMean)
        ]
        for names in (UPPER, LOWER)
    ]
    if not all(sides):
        return None
    (upper, first), (lower, second) = (_pooled([figure for _, figure in side]) for side in sides)
    half = Z * math.hypot(first, second)
    value = upper - lower
    figure = Figure(
        value=value,
        n=sum(one.n for side in sides for _, one in side),
        low=value - half if half else None,
        high=value + half if half else None,
        method="difference of two means, people weigh alike; normal interval (structure v1)",
        reason="" if half else "no interval",
    )
    return Gap(figure, tuple(name for name, _ in sides[0]), tuple(name for name, _ in sides[1]))


def _two_way(one: Cell) -> Figure:
    return one.figures.get("two_way") or withheld()


def _pooled(figures: Sequence[CensusMean]) -> tuple[float, float]:
    """(mean, its standard error) of several levels' means."""
    n = sum(one.n for one in figures)
    mean = sum(one.n * (one.value or 0.0) for one in figures) / n
    return mean, math.sqrt(sum((one.n * (one.se or 0.0)) ** 2 for one in figures)) / n


def cautions(seats: Seats, shown: Mapping[str, Cell]) -> dict[str, tuple[str, ...]]:
    """{caution: groups}: the dimension lies above the upper cut, and its strain surely above the middle of its scale.

    No figure is told; it is a question for the partners, never a finding.
    """
    level = np.array(list(seats.level))
    found = {}
    for name, (dimension, item) in CAUTIONS.items():
        if item not in seats.strains:
            continue
        found[name] = tuple(
            group
            for group, one in shown.items()
            if (one.figures[dimension].value or 0.0) >= PROVISIONAL_CUTS.values[-1]
            and _above(seats.strains[item][np.isin(level, one.levels)])
        )
    return {name: groups for name, groups in found.items() if groups}


def _above(scores: Floats) -> bool:
    mean = census_mean(scores, population=scores.size)
    return mean.low is not None and mean.low > MIDDLE


def _coarse(value: float | None) -> float | None:
    return None if value is None else round(value, 2) + 0.0

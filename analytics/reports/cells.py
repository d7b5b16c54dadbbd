"""One group in one wave: its figures, the band only when the rule names one, and what moved. Disclosure control first."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from analytics.datasets.intensity import BESIDE, DIMENSIONS, INTENSITY, QUANTITIES, Course, WaveScores
from analytics.measures.arrays import Bools, Floats
from analytics.measures.bands import Profile, profile
from analytics.measures.census import CensusMean, census_mean
from analytics.measures.disclosure.cut import Cell as CutCell
from analytics.measures.disclosure.guard import hides_equal_scores, withheld
from analytics.measures.disclosure.policy import Policy
from analytics.measures.figure import NO_DATA, Figure
from analytics.measures.imbalance import Gap, imbalance
from analytics.reports.movement import Moved

POOLED = 50
"""Reliability below this many pooled answers is not used: the interval is then that of a plain sample."""


@dataclass(frozen=True, slots=True)
class Cell:
    """`n` answered of `invited`; when `shown` is false there is no figure and `reason` says why.

    `gaps`: pairs of dimensions, flagged when they are worth telling. `moved`: quantity -> change since the wave before.
    `new_phase`: the group's own level changed here, by the rule for phases.
    """

    wave: int
    group: str
    levels: tuple[str, ...]
    shown: bool
    n: int | None
    invited: int
    reason: str
    figures: Mapping[str, Figure]
    profile: Profile | None = None
    gaps: tuple[Gap, ...] = ()
    moved: Mapping[str, Moved] = field(default_factory=dict)
    new_phase: bool = False


def cell(wave: WaveScores, levels: tuple[str, ...], allowed: CutCell, course: Course, policy: Policy) -> Cell:
    """The group made of `levels`, as `allowed` lets it be shown."""
    base = Cell(
        wave=wave.number,
        group=allowed.name,
        levels=levels,
        shown=allowed.shown,
        n=allowed.n,
        invited=sum(wave.invited.get(level, 0) for level in levels),
        reason=allowed.reason,
        figures={name: withheld(allowed.reason) for name in QUANTITIES},
    )
    if not allowed.shown:
        return base
    found = means(wave, levels, base.invited, {name: rho(course, name) for name in QUANTITIES}, policy)
    return replace(
        base,
        figures={name: found.get(name) or withheld(NO_DATA) for name in QUANTITIES},
        profile=_profile(found),
        gaps=_gaps(wave, wave.on(levels), found),
    )


def means(
    wave: WaveScores, levels: tuple[str, ...], invited: int, reliability: Mapping[str, float], policy: Policy
) -> dict[str, Figure]:
    """The mean of each quantity that was asked, with its interval, or withheld. `reliability` not named is not known."""
    inside = wave.on(levels)
    return {
        name: _mean(wave.scores[name][inside], invited, reliability.get(name, 0.0), policy)
        for name in QUANTITIES
        if name in wave.scores
    }


def rho(course: Course, name: str) -> float:
    """Reliability for the interval; 0 when it is not known well enough."""
    if name in BESIDE:
        return 0.0
    if name == INTENSITY:
        return min(rho(course, each) for each in DIMENSIONS)
    alpha = course.reliability[name]
    return min(max(alpha.value, 0.0), 1.0) if alpha.value is not None and alpha.n >= POOLED else 0.0


def scores_of(wave: WaveScores, levels: tuple[str, ...], name: str) -> dict[str, float]:
    """{pseudonym: score} of a group, who has none left out."""
    if name not in wave.scores:
        return {}
    rows = zip(wave.people, wave.level, wave.scores[name], strict=True)
    return {person: float(score) for person, level, score in rows if level in levels and not np.isnan(score)}


def _mean(scores: Floats, invited: int, reliability: float, policy: Policy) -> Figure:
    answered = int((~np.isnan(scores)).sum())
    if answered and (not policy.allows(answered) or hides_equal_scores(scores, policy=policy)):
        return withheld()
    return census_mean(scores, population=max(invited, scores.size), reliability=reliability)


def _profile(means: Mapping[str, Figure]) -> Profile | None:
    found = {name: means[name] for name in DIMENSIONS if isinstance(means.get(name), CensusMean)}
    if len(found) < len(DIMENSIONS):
        return None
    return profile({name: mean for name, mean in found.items() if isinstance(mean, CensusMean)})


def _gaps(wave: WaveScores, inside: Bools, means: Mapping[str, Figure]) -> tuple[Gap, ...]:
    if not all(name in means and means[name].defined for name in DIMENSIONS):
        return ()
    return imbalance(np.column_stack([wave.scores[name][inside] for name in DIMENSIONS]), DIMENSIONS)

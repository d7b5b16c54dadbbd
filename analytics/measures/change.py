"""Change between two waves of the same people. Never two cross-sections as independent samples; no finite-population factor."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from analytics.measures.arrays import Floats, check_confidence, vector
from analytics.measures.figure import NO_DATA, NO_VARIATION, Figure

Person = TypeVar("Person", bound=Hashable)
METHOD = "mean of paired differences; t interval (change v1)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Figure):
    """after - before of those present in both; `t`, `p`, `se` of the paired test; `mdc80` see below."""

    t: float | None = None
    p: float | None = None
    se: float | None = None
    mdc80: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """What the difference between two waves' means is made of.

    `overall` = mean of wave 2 - mean of wave 1. The reader must still pass disclosure control: with few newcomers or
    leavers only one of `overall` and `stayers` may be shown.
    """

    stayers: Change
    newcomers: Figure
    leavers: Figure
    overall: float | None


def paired_change(before: ArrayLike, after: ArrayLike, *, confidence: float = 0.95) -> Change:
    """Mean difference of two vectors of one length, person by person; a pair with a NaN is missing."""
    check_confidence(confidence)
    first, second = vector(before, "before"), vector(after, "after")
    if first.size != second.size:
        raise ValueError("before and after must name the same people")
    steps = second - first
    kept = steps[~np.isnan(steps)]
    missing = steps.size - kept.size
    if not kept.size:
        return Change(value=None, n=0, missing=missing, method=METHOD, reason=NO_DATA)
    value = float(kept.mean())
    if kept.size == 1:
        return Change(value=value, n=1, missing=missing, method=METHOD, reason="no interval: one pair")
    return _tested(kept, value, missing, confidence)


def smallest_detectable_change(*, se: float, n: int, power: float = 0.80, confidence: float = 0.95) -> float:
    """The change that n pairs with this standard error would find with the given power (MDC80 by default)."""
    check_confidence(confidence)
    if n < 2 or se < 0 or not 0 < power < 1:
        raise ValueError("a detectable change needs n >= 2, se >= 0 and a power between 0 and 1")
    freedom = n - 1
    return float(special.stdtrit(freedom, (1 + confidence) / 2) + special.stdtrit(freedom, power)) * se


def split_change(
    before: Mapping[Person, float], after: Mapping[Person, float], *, confidence: float = 0.95
) -> Split:
    """Stayers' paired change, newcomers' and leavers' means, from two {person: score} (leave the missing out)."""
    both = [person for person in before if person in after]
    stayers = paired_change(
        [before[each] for each in both], [after[each] for each in both], confidence=confidence
    )
    newcomers = [score for person, score in after.items() if person not in before]
    leavers = [score for person, score in before.items() if person not in after]
    overall = None
    if before and after:
        overall = float(np.mean(list(after.values())) - np.mean(list(before.values())))
    return Split(
        stayers=stayers, newcomers=_plain_mean(newcomers), leavers=_plain_mean(leavers), overall=overall
    )


def _tested(steps: Floats, value: float, missing: int, confidence: float) -> Change:
    n = steps.size
    se = float(steps.std(ddof=1)) / math.sqrt(n)
    if se == 0:
        return Change(value=value, n=n, missing=missing, method=METHOD, reason=NO_VARIATION, se=0.0)
    t = value / se
    half = float(special.stdtrit(n - 1, (1 + confidence) / 2)) * se
    return Change(
        value=value,
        n=n,
        missing=missing,
        low=value - half,
        high=value + half,
        method=METHOD,
        t=t,
        p=float(2 * special.stdtr(n - 1, -abs(t))),
        se=se,
        mdc80=smallest_detectable_change(se=se, n=n, confidence=confidence),
    )


def _plain_mean(scores: list[float]) -> Figure:
    method = "mean, described only"
    if not scores:
        return Figure(value=None, n=0, method=method, reason=NO_DATA)
    return Figure(
        value=float(np.mean(scores)), n=len(scores), method=method, reason="no interval: described only"
    )

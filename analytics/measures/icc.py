"""Do bodies differ more than the people in them? ICC(1) and ICC(2) from a one-way analysis of variance.

Shrout & Fleiss (1979), Psychological Bulletin 86 (their ICC(1,1) and ICC(1,k)); named as in Bliese (2000).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

from analytics.measures.arrays import Floats, check_confidence, present
from analytics.measures.figure import NO_VARIATION, Figure, undefined

METHOD = "one-way analysis of variance; F interval (icc v1)"
LEAST_GROUPS = 5


@dataclass(frozen=True, slots=True)
class GroupAgreement:
    """`icc1`: of one person; `icc2`: of a group's mean. Both undefined with fewer than 5 groups."""

    icc1: Figure
    icc2: Figure
    groups: int


def icc(
    groups: Sequence[ArrayLike], *, confidence: float = 0.95, least: int = LEAST_GROUPS
) -> GroupAgreement:
    """ICC(1) and ICC(2) of the scores of each group (NaN = missing; groups of one or none are left out)."""
    check_confidence(confidence)
    pairs = [present(group, "groups") for group in groups]
    kept = [values for values, _ in pairs if values.size >= 2]
    missing = sum(gone for _, gone in pairs) + sum(values.size for values, _ in pairs if values.size == 1)
    n = sum(values.size for values in kept)
    if len(kept) < max(least, 2):
        reason = f"undefined: fewer than {max(least, 2)} groups of two or more"
        nothing = undefined(n=n, missing=missing, method=METHOD, reason=reason)
        return GroupAgreement(nothing, nothing, len(kept))
    between, within, size = _mean_squares(kept)
    if within <= 0:
        nothing = undefined(n=n, missing=missing, method=METHOD, reason=NO_VARIATION)
        return GroupAgreement(nothing, nothing, len(kept))
    return _figures(between / within, size, n, missing, len(kept), confidence)


def _mean_squares(groups: list[Floats]) -> tuple[float, float, float]:
    """Mean squares between and within, and the typical group size (Haggard's n0)."""
    sizes = np.array([group.size for group in groups], dtype=np.float64)
    means = np.array([group.mean() for group in groups])
    total = sizes.sum()
    grand = (sizes * means).sum() / total
    between = (sizes * (means - grand) ** 2).sum() / (len(groups) - 1)
    within = sum(float(((group - group.mean()) ** 2).sum()) for group in groups) / (total - len(groups))
    size = (total - (sizes**2).sum() / total) / (len(groups) - 1)
    return float(between), float(within), float(size)


def _figures(
    ratio: float, size: float, n: int, missing: int, groups: int, confidence: float
) -> GroupAgreement:
    side = (1 - confidence) / 2
    low = ratio / float(stats.f.ppf(1 - side, groups - 1, n - groups))
    high = ratio * float(stats.f.ppf(1 - side, n - groups, groups - 1))

    def one(f: float) -> float:
        return (f - 1) / (f + size - 1)

    def mean(f: float) -> float:
        return 1 - 1 / f if f > 0 else -np.inf

    if ratio == 0:
        nothing = undefined(
            n=n, missing=missing, method=METHOD, reason="undefined: groups do not differ at all"
        )
        return GroupAgreement(nothing, nothing, groups)
    icc1 = Figure(value=one(ratio), n=n, missing=missing, low=one(low), high=one(high), method=METHOD)
    icc2 = Figure(value=mean(ratio), n=n, missing=missing, low=mean(low), high=mean(high), method=METHOD)
    return GroupAgreement(icc1, icc2, groups)

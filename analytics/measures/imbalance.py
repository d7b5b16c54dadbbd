"""Is one dimension out of step? Flagged at >= 15 points and a Holm-adjusted paired interval that excludes 0."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from numpy.typing import ArrayLike

from analytics.measures.arrays import Floats, matrix
from analytics.measures.change import Change, paired_change
from analytics.measures.figure import Figure
from analytics.measures.holm import holm, holm_confidences

LEAST_POINTS = 15.0
METHOD = "paired difference of two dimensions; Holm-adjusted t interval (imbalance v1)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap(Figure):
    """`first` minus `second`, in points of 0..100; `p` is Holm-adjusted; `flagged` when worth telling."""

    first: str
    second: str
    p: float | None
    flagged: bool


def imbalance(
    dimensions: ArrayLike, names: Sequence[str], *, points: float = LEAST_POINTS, confidence: float = 0.95
) -> tuple[Gap, ...]:
    """All pairs of dimensions from scores (people, dimensions), NaN = missing, columns named by `names`."""
    found = matrix(dimensions, "dimensions")
    if found.shape[1] != len(names) or len(set(names)) != len(names) or len(names) < 2:
        raise ValueError("names must name each column of dimensions once, at least two")
    pairs = list(combinations(range(len(names)), 2))
    plain = [_difference(found, pair, confidence) for pair in pairs]
    # A pair that cannot be tested keeps its place in the family: it can only make the others' intervals wider.
    p_values = [1.0 if each.p is None else each.p for each in plain]
    adjusted, levels = holm(p_values), holm_confidences(p_values, confidence=confidence)
    gaps = []
    for pair, p, level in zip(pairs, adjusted, levels, strict=True):
        wide = _difference(found, pair, float(level))
        significant = wide.excludes_zero and p <= 1 - confidence
        gaps.append(_gap(wide, (names[pair[0]], names[pair[1]]), float(p), significant, points))
    return tuple(gaps)


def _difference(found: Floats, pair: tuple[int, int], confidence: float) -> Change:
    return paired_change(found[:, pair[1]], found[:, pair[0]], confidence=confidence)


def _gap(change: Change, names: tuple[str, str], p: float, significant: bool, points: float) -> Gap:
    large = change.value is not None and abs(change.value) >= points
    return Gap(
        value=change.value,
        n=change.n,
        missing=change.missing,
        low=change.low,
        high=change.high,
        method=METHOD,
        reason=change.reason,
        first=names[0],
        second=names[1],
        p=None if change.p is None else p,
        flagged=large and significant,
    )

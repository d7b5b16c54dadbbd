"""Jonckheere-Terpstra: do scores fall (or rise) over ordered groups? With tie correction and Somers' d.

Jonckheere (1954), Biometrika 41; variance with ties as in Hollander & Wolfe (1999), 6.2.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from analytics.measures.arrays import Floats, present
from analytics.measures.figure import NO_VARIATION, Figure

METHOD = "Jonckheere-Terpstra with tie correction; Somers' d (trend v1)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend(Figure):
    """`value` is Somers' d: -1 falling .. 1 rising over the groups' order. `z`, `p` treat people as independent."""

    j: float | None = None
    variance: float | None = None
    z: float | None = None
    p: float | None = None


def jonckheere(groups: Sequence[ArrayLike]) -> Trend:
    """Trend over `groups` in order, each a vector of scores (NaN = missing; empty groups are left out)."""
    pairs = [present(group, "groups") for group in groups]
    missing = sum(gone for _, gone in pairs)
    kept = [values for values, _ in pairs if values.size]
    n = sum(values.size for values in kept)
    if len(kept) < 2:
        return Trend(
            value=None, n=n, missing=missing, method=METHOD, reason="undefined: fewer than two groups"
        )
    everyone = np.concatenate(kept)
    if np.ptp(everyone) == 0:
        return Trend(value=None, n=n, missing=missing, method=METHOD, reason=NO_VARIATION)
    sizes = np.array([values.size for values in kept], dtype=np.float64)
    ties = np.unique(everyone, return_counts=True)[1].astype(np.float64)
    j, variance = count(kept), _variance(sizes, ties)
    compared = (n**2 - float((sizes**2).sum())) / 2
    z = (j - compared / 2) / math.sqrt(variance)
    return Trend(
        value=(2 * j - compared) / compared,
        n=n,
        missing=missing,
        method=METHOD,
        reason="no interval: permute bodies for a test",
        j=j,
        variance=variance,
        z=z,
        p=float(2 * special.ndtr(-abs(z))),
    )


def count(groups: Sequence[Floats]) -> float:
    """J: pairs from two groups in which the later group's score is higher, ties half."""
    return sum(_wins(first, second) for first, second in combinations(groups, 2))


def _wins(first: Floats, second: Floats) -> float:
    ordered = np.sort(first)
    below = np.searchsorted(ordered, second, side="left").sum()
    upto = np.searchsorted(ordered, second, side="right").sum()
    return float(below + upto) / 2


def _variance(sizes: Floats, ties: Floats) -> float:
    n = float(sizes.sum())

    def cubic(x: Floats) -> float:
        return float((x * (x - 1) * (2 * x + 5)).sum())

    def pairs(x: Floats) -> float:
        return float((x * (x - 1)).sum())

    def triples(x: Floats) -> float:
        return float((x * (x - 1) * (x - 2)).sum())

    plain = (n * (n - 1) * (2 * n + 5) - cubic(sizes) - cubic(ties)) / 72
    three = triples(sizes) * triples(ties) / (36 * n * (n - 1) * (n - 2)) if n > 2 else 0.0
    return plain + three + pairs(sizes) * pairs(ties) / (8 * n * (n - 1))

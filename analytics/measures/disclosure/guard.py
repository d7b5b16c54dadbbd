"""Putting the cut's decisions on figures, and hiding what everyone said when they are few."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike

from analytics.measures.arrays import present, vector
from analytics.measures.disclosure.cut import Cut
from analytics.measures.disclosure.policy import CANNOT, DEFAULT, Policy
from analytics.measures.figure import Figure, undefined

SMALL_IN_K = 3  # unanimity hides below 3 k people


def guarded(figures: Mapping[str, Figure], shown: Cut) -> dict[str, Figure]:
    """`figures` by cell name, those of hidden cells replaced: no value, no n, no method detail gets through."""
    return {name: figure if shown.by_name(name).shown else withheld(shown.by_name(name).reason)
            for name, figure in figures.items()}  # fmt: skip


def withheld(reason: str = CANNOT) -> Figure:
    """The figure that stands for one that cannot be shown. Its n is 0: it rests on nothing."""
    return undefined(n=0, method="disclosure control", reason=reason)


def unanimous(counts: ArrayLike) -> bool:
    """True when all answers are in one category of `counts`, shape (categories,)."""
    found = vector(counts, "counts")
    if (found < 0).any() or np.isnan(found).any():
        raise ValueError("counts must not be negative or missing")
    return int((found > 0).sum()) == 1


def hides_unanimity(counts: ArrayLike, *, policy: Policy = DEFAULT) -> bool:
    """True when a distribution must be hidden because a small group all said the same."""
    return unanimous(counts) and float(np.sum(vector(counts, "counts"))) < SMALL_IN_K * policy.k


def hides_equal_scores(scores: ArrayLike, *, policy: Policy = DEFAULT) -> bool:
    """The same for a mean: without variation it tells each one's score."""
    values, _ = present(scores, "scores")
    return 0 < values.size < SMALL_IN_K * policy.k and float(np.ptp(values)) == 0

"""Bootstrap over the score histogram: a multinomial draw of counts, so the cost does not grow with n.

Efron & Tibshirani (1993), An introduction to the bootstrap, ch. 13 (percentile interval).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from analytics.measures.arrays import check_confidence, present
from analytics.measures.figure import NO_DATA, NO_VARIATION, Figure, undefined

METHOD = "mean; percentile interval of resampled score counts (bootstrap v1)"


def bootstrap_mean(
    scores: ArrayLike, *, confidence: float = 0.95, draws: int = 2_000, seed: int = 1
) -> Figure:
    """Mean of `scores`, shape (people,), NaN = missing. Same seed, same figures."""
    check_confidence(confidence)
    if draws < 100:
        raise ValueError("draws must be at least 100")
    values, missing = present(scores, "scores")
    if not values.size:
        return undefined(n=0, missing=missing, method=METHOD, reason=NO_DATA)
    points, counts = np.unique(values, return_counts=True)
    mean = float(values.mean())
    if points.size == 1:
        return Figure(value=mean, n=values.size, missing=missing, method=METHOD, reason=NO_VARIATION)
    generator = np.random.default_rng(seed)
    drawn = generator.multinomial(values.size, counts / values.size, size=draws)
    means = drawn @ points / values.size
    low, high = np.quantile(means, [(1 - confidence) / 2, (1 + confidence) / 2])
    return Figure(value=mean, n=values.size, missing=missing, low=float(low), high=float(high), method=METHOD)

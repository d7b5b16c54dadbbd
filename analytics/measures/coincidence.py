"""The core of Krippendorff's alpha for any distance between values.

Krippendorff (2011), Computing Krippendorff's alpha-reliability. The interval resamples units, as multinomial
weights rather than copies, so its cost does not grow with the number of coders.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from analytics.measures.arrays import Floats, check_confidence
from analytics.measures.figure import NO_VARIATION, Figure, undefined

MOST_KEPT = 2_000
"""Units whose weights are kept for the next code: 16 MB."""


def alpha_of_counts(
    counts: Floats,
    distances: Floats,
    *,
    method: str,
    confidence: float = 0.95,
    draws: int = 1_000,
    seed: int = 1,
) -> Figure:
    """Alpha from how often each value was given to each unit, shape (units, values), and distances (values, values).

    Units with fewer than two codings are missing. No variation at all is undefined, not 1.
    """
    check_confidence(confidence)
    pairable = counts.sum(axis=1) >= 2
    kept, missing = counts[pairable], int((~pairable).sum())
    if not len(kept):
        return undefined(n=0, missing=missing, method=method, reason="undefined: no unit coded twice")
    spread = _spread(kept, distances)
    value = float(_alphas(kept, distances, spread, np.ones((1, len(kept))))[0])
    if np.isnan(value):
        return undefined(n=len(kept), missing=missing, method=method, reason=NO_VARIATION)
    drawn = _drawn if len(kept) <= MOST_KEPT else _drawn.__wrapped__
    resampled = _alphas(kept, distances, spread, drawn(len(kept), draws, seed))
    resampled = resampled[~np.isnan(resampled)]
    if len(kept) < 3 or resampled.size < draws / 2:
        reason = "no interval: too few units"
        return Figure(value=value, n=len(kept), missing=missing, method=method, reason=reason)
    low, high = np.quantile(resampled, [(1 - confidence) / 2, (1 + confidence) / 2])
    return Figure(value=value, n=len(kept), missing=missing, low=float(low), high=float(high), method=method)


@lru_cache(maxsize=1)
def _drawn(units: int, draws: int, seed: int) -> Floats:
    """Weights of `units` in each draw, (draws, units): the codes of one codebook are drawn over the same texts."""
    generator = np.random.default_rng(seed)
    weights: Floats = generator.multinomial(units, np.full(units, 1 / units), size=draws).astype(np.float64)
    weights.flags.writeable = False
    return weights


def _spread(counts: Floats, distances: Floats) -> Floats:
    """Each unit's observed disagreement: its pairs' distances, each coding counted once."""
    spread: Floats = ((counts @ distances) * counts).sum(axis=1) / (counts.sum(axis=1) - 1)
    return spread


def _alphas(counts: Floats, distances: Floats, spread: Floats, weights: Floats) -> Floats:
    """1 - observed / expected for each row of unit weights; NaN where nothing varies."""
    totals = weights @ counts
    codings = totals.sum(axis=1)
    observed = weights @ spread / codings
    expected = ((totals @ distances) * totals).sum(axis=1) / (codings * (codings - 1))
    varied = expected > 1e-15
    alphas: Floats = np.where(varied, 1 - observed / np.where(varied, expected, 1), np.nan)
    return alphas

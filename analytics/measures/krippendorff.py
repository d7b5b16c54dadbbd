"""Krippendorff's alpha: do coders agree beyond chance? Nominal, ordinal, interval and ratio values.

Krippendorff (2011), Computing Krippendorff's alpha-reliability.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

import numpy as np
from numpy.typing import ArrayLike

from analytics.measures.arrays import Floats, matrix
from analytics.measures.coincidence import alpha_of_counts
from analytics.measures.figure import Figure


def krippendorff_alpha(
    codings: ArrayLike, *, level: str = "nominal", confidence: float = 0.95, draws: int = 1_000, seed: int = 1
) -> Figure:
    """Alpha of `codings`, shape (coders, units), numbers, NaN = not coded; `n` counts units coded at least twice."""
    if level not in DISTANCES:
        raise ValueError(f"level must be one of {', '.join(DISTANCES)}, not {level}")
    found = matrix(codings, "codings")
    values = np.unique(found[~np.isnan(found)])
    if level == "ratio" and values.size and values[0] < 0:
        raise ValueError("codings must not be negative on a ratio level")
    counts = (found.T[:, :, None] == values).sum(axis=1).astype(np.float64)
    paired = counts[counts.sum(axis=1) >= 2].sum(axis=0)
    return alpha_of_counts(
        counts,
        DISTANCES[level](values, paired),
        method=f"Krippendorff's alpha, {level}; percentile interval over units (krippendorff v1)",
        confidence=confidence,
        draws=draws,
        seed=seed,
    )


def code_alpha(
    codings: Sequence[Sequence[Hashable | None]],
    *,
    confidence: float = 0.95,
    draws: int = 1_000,
    seed: int = 1,
) -> Figure:
    """Nominal alpha of any labels, coders x units, None = not coded."""
    labels = list(dict.fromkeys(each for row in codings for each in row if each is not None))
    places = {label: float(place) for place, label in enumerate(labels)}
    numbers = [[np.nan if each is None else places[each] for each in row] for row in codings]
    return krippendorff_alpha(numbers, confidence=confidence, draws=draws, seed=seed)


def _nominal(values: Floats, _: Floats) -> Floats:
    return 1 - np.eye(values.size)


def _ordinal(values: Floats, totals: Floats) -> Floats:
    """Squared number of codings between two values, the two ends counted half."""
    middle = np.cumsum(totals) - totals / 2
    distances: Floats = (middle[:, None] - middle) ** 2
    return distances


def _interval(values: Floats, _: Floats) -> Floats:
    distances: Floats = (values[:, None] - values) ** 2
    return distances


def _ratio(values: Floats, _: Floats) -> Floats:
    sums = values[:, None] + values
    distances: Floats = ((values[:, None] - values) / np.where(sums == 0, 1, sums)) ** 2
    return distances


DISTANCES: dict[str, Callable[[Floats, Floats], Floats]] = {
    "nominal": _nominal,
    "ordinal": _ordinal,
    "interval": _interval,
    "ratio": _ratio,
}

"""Cronbach's alpha with Feldt's interval.

Cronbach (1951), Psychometrika 16; Feldt (1965), Psychometrika 30. Interdependence is plausibly formative: there
alpha is shown, not judged.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

from analytics.measures.arrays import check_confidence, complete_rows, matrix
from analytics.measures.figure import NO_VARIATION, Figure, undefined

METHOD = "Cronbach's alpha; Feldt interval; complete answers (alpha v1)"


def alpha(answers: ArrayLike, *, confidence: float = 0.95) -> Figure:
    """Alpha of `answers`, shape (people, items), NaN = missing; people with a missing answer are left out."""
    rows, missing = complete_rows(answers, "answers")
    if len(rows) < 2:
        return undefined(
            n=len(rows), missing=missing, method=METHOD, reason="undefined: fewer than two complete rows"
        )
    covariance = np.atleast_2d(np.cov(rows, rowvar=False))
    return alpha_of_covariance(covariance, n=len(rows), missing=missing, confidence=confidence)


def alpha_of_covariance(
    covariance: ArrayLike, *, n: int, missing: int = 0, confidence: float = 0.95
) -> Figure:
    """Alpha from an item covariance matrix, shape (items, items), of `n` people."""
    found = matrix(covariance, "covariance")
    if found.shape[0] != found.shape[1]:
        raise ValueError("covariance must be square")
    return alpha_of_variances(
        items=found.shape[0],
        item_variance=float(np.trace(found)),
        total_variance=float(found.sum()),
        n=n,
        missing=missing,
        confidence=confidence,
    )


def alpha_of_variances(
    *,
    items: int,
    item_variance: float,
    total_variance: float,
    n: int,
    missing: int = 0,
    freedom: int | None = None,
    confidence: float = 0.95,
) -> Figure:
    """Alpha from the sum of the items' variances and the variance of their sum: all it ever needs.

    `freedom`: degrees of freedom of the variances; n - 1 when they are of one group.
    """
    check_confidence(confidence)
    if items < 2:
        raise ValueError("alpha needs at least two items")
    people = n - 1 if freedom is None else freedom
    if people < 1:
        return undefined(
            n=n, missing=missing, method=METHOD, reason="undefined: fewer than two complete rows"
        )
    if total_variance <= 1e-12 * max(item_variance, 1e-300):
        return undefined(n=n, missing=missing, method=METHOD, reason=NO_VARIATION)
    value = items / (items - 1) * (1 - item_variance / total_variance)
    cells = people * (items - 1)
    side = (1 - confidence) / 2
    low = 1 - (1 - value) * float(stats.f.ppf(1 - side, people, cells))
    high = 1 - (1 - value) * float(stats.f.ppf(side, people, cells))
    return Figure(value=value, n=n, missing=missing, low=low, high=high, method=METHOD)

"""The mean of a small census: nearly everyone answered, but everyone answered with error.

Var(mean) = (s^2 / n)(1 - f * rho), f = n / N, rho = reliability: the finite-population factor touches the
true-score variance only. With everyone asked, measurement error still leaves an interval.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from numpy.typing import ArrayLike
from scipy import special

from analytics.measures.arrays import check_confidence, check_share, present
from analytics.measures.figure import NO_DATA, NO_VARIATION, Figure

METHOD = "mean; t interval; finite population on true-score variance (census v1)"


@dataclass(frozen=True, slots=True, kw_only=True)
class CensusMean(Figure):
    """A mean with its spread (`sd`), standard error, the `population` it speaks of and the reliability used."""

    population: float
    reliability: float
    sd: float | None = None
    se: float | None = None


def standard_error(*, sd: float, n: int, population: float, reliability: float) -> float:
    """Standard error of a mean of `n` out of `population` (may be infinite). ValueError: n not in 1..population."""
    check_share(reliability, "reliability")
    if not 1 <= n <= population:
        raise ValueError(f"n ({n}) must lie between 1 and the population ({population})")
    return sd * math.sqrt((1 - n / population * reliability) / n)


def census_mean(
    scores: ArrayLike, *, population: float, reliability: float = 0.0, confidence: float = 0.95
) -> CensusMean:
    """Mean of `scores`, shape (people,), NaN = missing, of a `population` of N.

    Leave `reliability` at 0 when it is not known: the interval is then that of a plain sample, never too short.
    Change between waves must not use this interval (no finite-population factor there).
    """
    check_confidence(confidence)
    values, missing = present(scores, "scores")
    n = values.size
    if n > population:
        raise ValueError(f"n ({n}) must not exceed the population ({population})")
    if not n:
        return _mean(None, 0, missing, population, reliability, reason=NO_DATA)
    mean = float(values.mean())
    if n == 1:
        return _mean(mean, 1, missing, population, reliability, reason="no interval: one answer")
    sd = float(values.std(ddof=1))
    if sd == 0:
        return _mean(mean, n, missing, population, reliability, sd=0.0, reason=NO_VARIATION)
    se = standard_error(sd=sd, n=n, population=population, reliability=reliability)
    half = float(special.stdtrit(n - 1, (1 + confidence) / 2)) * se
    return _mean(mean, n, missing, population, reliability, sd=sd, se=se, half=half)


def probability_between(*, mean: float, se: float, n: int, low: float, high: float) -> float:
    """P(the mean lies between two cuts) from t(n-1): sampling and answering error only, not the cuts' own doubt."""
    if n < 2 or se <= 0:
        raise ValueError("a probability needs at least two answers and some variation")
    if low >= high:
        raise ValueError(f"low ({low}) must be below high ({high})")
    freedom = n - 1
    upper, lower = special.stdtr(freedom, [(high - mean) / se, (low - mean) / se])
    return float(upper - lower)


def _mean(
    value: float | None,
    n: int,
    missing: int,
    population: float,
    reliability: float,
    *,
    sd: float | None = None,
    se: float | None = None,
    half: float | None = None,
    reason: str = "",
) -> CensusMean:
    check_share(reliability, "reliability")
    around = (None, None) if value is None or half is None else (value - half, value + half)
    return CensusMean(
        value=value,
        n=n,
        missing=missing,
        low=around[0],
        high=around[1],
        method=METHOD,
        reason=reason,
        population=population,
        reliability=reliability,
        sd=sd,
        se=se,
    )

"""Shares with Wilson's interval: honest near 0 and 1, where the simple one is not.

Wilson (1927), JASA 22.
"""

from __future__ import annotations

import math

from scipy import special

from analytics.measures.arrays import check_confidence
from analytics.measures.figure import NO_DATA, Figure, undefined

METHOD = "share; Wilson interval (wilson v1)"


def normal_quantile(confidence: float) -> float:
    """The two-sided z of a confidence, 1.96 for .95."""
    return float(special.ndtri((1 + check_confidence(confidence)) / 2))


def wilson(count: int, n: int, *, missing: int = 0, confidence: float = 0.95) -> Figure:
    """`count` out of `n`. ValueError: count outside 0..n."""
    check_count(count, n)
    z = normal_quantile(confidence)
    if n == 0:
        return undefined(n=0, missing=missing, method=METHOD, reason=NO_DATA)
    share = count / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    low = 0.0 if count == 0 else middle - half
    high = 1.0 if count == n else middle + half
    return Figure(value=share, n=n, missing=missing, low=low, high=high, method=METHOD)


def check_count(count: int, n: int) -> None:
    """ValueError unless 0 <= count <= n."""
    if not 0 <= count <= n:
        raise ValueError(f"count ({count}) must lie between 0 and n ({n})")

"""Measures straight off a wave's snapshot: a uint8 matrix (people, items), 255 = missing, "don't know" included.

Column by column, in whole numbers: a million rows cost a few passes over memory, no float copy.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from analytics.measures.arrays import Bools, Floats, Ints
from analytics.measures.figure import Figure
from analytics.measures.reliability import alpha_of_variances

MISSING = 255
Codes = NDArray[np.uint8]


def decode(codes: Codes) -> Floats:
    """The matrix as floats, NaN = missing: for small waves and the measures that take floats."""
    return np.where(_checked(codes) == MISSING, np.nan, codes.astype(np.float64))


def complete(codes: Codes) -> Bools:
    """People without a missing answer, shape (people,)."""
    found = _checked(codes)
    there = np.ones(len(found), dtype=np.bool_)
    for column in found.T:
        there &= column != MISSING
    return there


def histogram(codes: Codes, *, highest: int = 5) -> Ints:
    """How often each answer 0..highest was given to each item, and missing, shape (items, highest + 2), missing last."""
    found = _checked(codes)
    counts = np.array([np.bincount(column, minlength=MISSING + 1) for column in found.T], dtype=np.int64)
    if counts[:, highest + 1 : MISSING].any():
        raise ValueError(f"codes must be at most {highest}, or {MISSING} for missing")
    return np.column_stack([counts[:, : highest + 1], counts[:, MISSING]])


def alpha_of_codes(codes: Codes, *, confidence: float = 0.95) -> Figure:
    """Cronbach's alpha with Feldt's interval of complete rows; the same figures as reliability.alpha."""
    found = _checked(codes)
    there = complete(found)
    n = int(there.sum())
    missing = len(found) - n
    rows = found if not missing else found[there]
    total = np.zeros(n, dtype=np.uint16)
    item_variance = 0.0
    for column in rows.T:
        wide = column.astype(np.uint16)
        total += wide
        item_variance += _variance(wide)
    return alpha_of_variances(
        items=found.shape[1],
        item_variance=item_variance,
        total_variance=_variance(total),
        n=n,
        missing=missing,
        confidence=confidence,
    )


def _variance(values: NDArray[np.uint16]) -> float:
    """Variance with n - 1, exact: from how often each whole number occurs."""
    n = values.size
    if n < 2:
        return 0.0
    counts = np.bincount(values)
    numbers = np.arange(counts.size)
    first, second = int(counts @ numbers), int(counts @ numbers**2)
    return (second - first * first / n) / (n - 1)


def _checked(codes: Codes) -> Codes:
    if codes.ndim != 2 or codes.dtype != np.uint8:
        raise ValueError("codes must be a uint8 matrix of people x items")
    return codes

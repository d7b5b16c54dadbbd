"""Who was still waiting when something happened: the one table all waiting-time figures are made of.

Whole hours or days are counted (no sorting), so a million cases cost one pass.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from analytics.measures.arrays import Floats, Ints, vector

LONGEST_COUNTED = 1_000_000  # whole units; longer scales are sorted instead


@dataclass(frozen=True, slots=True, eq=False)
class RiskTable:
    """Distinct times, shape (T,); waiting just before each, shape (T,); events by kind, shape (kinds, T)."""

    times: Floats
    at_risk: Floats
    events: Floats
    n: int
    missing: int

    @property
    def all_events(self) -> Floats:
        total: Floats = self.events.sum(axis=0)
        return total

    @property
    def still_open_at_end(self) -> bool:
        """True when the longest-waiting case never ended: nothing is known beyond that time."""
        return bool(self.n and self.at_risk[-1] > self.all_events[-1])


def risk_table(times: ArrayLike, codes: ArrayLike, *, kinds: int = 1) -> RiskTable:
    """Table from waiting times (>= 0, NaN = missing) and codes (0 = still open, 1..kinds = how it ended)."""
    if kinds < 1:
        raise ValueError("kinds must be at least 1")
    width, plain = kinds + 1, _whole(times, codes, kinds)
    if plain is not None:
        places, ended = plain
        distinct, missing = np.arange(int(places.max()) + 1, dtype=np.float64), 0
    else:
        waited, ended, missing = _checked(times, codes, kinds)
        distinct, places = _places(waited)
    counts = np.bincount(places * width + ended, minlength=distinct.size * width)
    table = counts.reshape(distinct.size, width).astype(np.float64)
    leaving = table.sum(axis=1)
    here = leaving > 0
    at_risk = np.cumsum(leaving[::-1])[::-1]
    return RiskTable(
        times=distinct[here],
        at_risk=at_risk[here],
        events=table[here, 1:].T,
        n=places.size,
        missing=missing,
    )


def _whole(times: ArrayLike, codes: ArrayLike, kinds: int) -> tuple[Ints, Ints] | None:
    """Whole times with nothing missing are their own places; None for all others, which are looked at more closely."""
    waited, ended = np.asarray(times), np.asarray(codes)
    if waited.ndim != 1 or waited.shape != ended.shape or not waited.size:
        return None
    if waited.dtype.kind not in "if" or ended.dtype.kind not in "bi":
        return None
    with np.errstate(invalid="ignore"):  # NaN becomes some number, and is found by not being equal to it
        whole = waited.astype(np.int64, copy=False)
    if waited.dtype.kind == "f" and not np.array_equal(whole, waited):
        return None
    if whole.min() < 0 or whole.max() > LONGEST_COUNTED or ended.min() < 0 or ended.max() > kinds:
        return None
    return whole, ended.astype(np.int64, copy=False)


def _checked(times: ArrayLike, codes: ArrayLike, kinds: int) -> tuple[Floats, Ints, int]:
    waited = vector(times, "times")
    ended = np.asarray(codes)
    if ended.shape != waited.shape:
        raise ValueError("codes must have one entry for each time")
    if ended.size and not np.isin(np.array([ended.min(), ended.max()]), np.arange(kinds + 1)).all():
        raise ValueError(f"codes must be whole numbers from 0 to {kinds}")
    whole = ended.astype(np.int64)
    if (whole != ended).any():
        raise ValueError(f"codes must be whole numbers from 0 to {kinds}")
    gaps = np.isnan(waited)
    missing = int(gaps.sum())
    if missing:
        waited, whole = waited[~gaps], whole[~gaps]
    if waited.size and waited.min() < 0:
        raise ValueError("times must not be negative")
    return waited, whole, missing


def _places(waited: Floats) -> tuple[Floats, Ints]:
    """Distinct times and each case's place among them; whole times are their own place."""
    if not waited.size:
        return np.empty(0), np.empty(0, dtype=np.int64)
    if waited.max() <= LONGEST_COUNTED:
        whole = waited.astype(np.int64)
        if (whole == waited).all():
            return np.arange(int(whole.max()) + 1, dtype=np.float64), whole
    distinct, places = np.unique(waited, return_inverse=True)
    return distinct, places.astype(np.int64)

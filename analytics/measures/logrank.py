"""Do groups (channels) wait equally long? Log-rank test, stratified (by kind of suggestion) when asked.

Mantel (1966), Cancer Chemotherapy Reports 50; Peto & Peto (1972), JRSS A 135.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

from analytics.measures.arrays import Bools, Floats, Ints, vector

METHOD = "log-rank test"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRank:
    """`observed` and `expected` endings by group name; `statistic` is None when it cannot be computed."""

    statistic: float | None
    freedom: int
    p: float | None
    observed: dict[Hashable, float]
    expected: dict[Hashable, float]
    n: int
    missing: int
    method: str = METHOD
    reason: str = ""


def logrank(
    times: ArrayLike,
    ended: ArrayLike,
    groups: Sequence[Hashable],
    *,
    strata: Sequence[Hashable] | None = None,
) -> LogRank:
    """Test from times (NaN = missing), `ended` (1 or 0), a group for each case and, perhaps, a stratum for each."""
    waited, done = vector(times, "times"), np.asarray(ended).astype(bool)
    layers = list(strata) if strata is not None else [0] * waited.size
    if not waited.size == done.size == len(groups) == len(layers):
        raise ValueError("times, ended, groups and strata must have one entry for each case")
    there = ~np.isnan(waited)
    names = list(dict.fromkeys(groups))
    member = np.array([names.index(each) for each in groups], dtype=np.int64)
    excess, spread = np.zeros(len(names)), np.zeros((len(names), len(names)))
    expected = np.zeros(len(names))
    layer_names = list(dict.fromkeys(layers))
    layer = np.array([layer_names.index(each) for each in layers], dtype=np.int64)
    for number in range(len(layer_names)):
        use = there & (layer == number)
        seen, awaited, shared = _stratum(waited[use], done[use], member[use], len(names))
        excess += seen - awaited
        expected += awaited
        spread += shared
    result = _test(excess, spread)
    return LogRank(
        statistic=result[0],
        freedom=result[1],
        p=None if result[0] is None else float(stats.chi2.sf(result[0], result[1])),
        observed=dict(zip(names, (excess + expected).tolist(), strict=True)),
        expected=dict(zip(names, expected.tolist(), strict=True)),
        n=int(there.sum()),
        missing=int((~there).sum()),
        method=METHOD if strata is None else METHOD + ", stratified",
        reason="" if result[0] is not None else "undefined: no variation",
    )


def _stratum(times: Floats, ended: Bools, member: Ints, groups: int) -> tuple[Floats, Floats, Floats]:
    """Observed and expected endings by group, and their covariance (hypergeometric at each time)."""
    moments, places = np.unique(times[ended], return_inverse=True)
    deaths = np.zeros((groups, moments.size))
    np.add.at(deaths, (member[ended], places), 1)
    risk = np.array([_waiting(times[member == group], moments) for group in range(groups)])
    total, ends = risk.sum(axis=0), deaths.sum(axis=0)
    share = risk / np.maximum(total, 1)
    factor = ends * (total - ends) / np.maximum(total - 1, 1)
    spread = np.diag(share @ factor) - (share * factor) @ share.T
    return deaths.sum(axis=1), share @ ends, spread


def _waiting(times: Floats, moments: Floats) -> Floats:
    ordered = np.sort(times)
    return (ordered.size - np.searchsorted(ordered, moments, side="left")).astype(np.float64)


def _test(excess: Floats, spread: Floats) -> tuple[float | None, int]:
    rank = int(np.linalg.matrix_rank(spread, hermitian=True)) if spread.size else 0
    if rank == 0:
        return None, 0
    return float(excess @ np.linalg.pinv(spread, hermitian=True) @ excess), rank

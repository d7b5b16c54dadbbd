"""Share answered (withdrawn, merged, refused) by a day, when a case can end in only one of these ways.

Aalen & Johansen (1978), Scandinavian Journal of Statistics 5; delta-method variance as in Marubini & Valsecchi
(1995), ch. 10. The interval is on the log(-log) scale.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from analytics.measures.arrays import Floats
from analytics.measures.figure import Figure, undefined
from analytics.measures.proportions import normal_quantile
from analytics.measures.risk import RiskTable, risk_table
from analytics.measures.waiting import TOO_LONG, log_log, waiting_of

METHOD = "Aalen-Johansen; delta-method standard error; log-log interval (incidence v1)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Figure):
    """A cumulative incidence with its standard error."""

    se: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Incidence:
    """Step curves: `shares` and `variances` have shape (kinds, T), `open` (T,)."""

    table: RiskTable
    shares: Floats
    variances: Floats
    open: Floats
    confidence: float

    def at(self, time: float, kind: int) -> Share:
        """Share that had ended as `kind` (1..kinds) by `time`."""
        if not 1 <= kind <= len(self.shares):
            raise ValueError(f"kind must lie between 1 and {len(self.shares)}")
        return self._read(time, self.shares[kind - 1], self.variances[kind - 1], 0.0)

    def open_at(self, time: float) -> Share:
        """Share still open after `time` (no interval here: see waiting.py)."""
        return self._read(time, self.open, None, 1.0)

    def _read(self, time: float, curve: Floats, variances: Floats | None, start: float) -> Share:
        table = self.table
        if not table.n or (time > table.times[-1] and table.still_open_at_end):
            reason = TOO_LONG if table.n else "not in the data"
            return Share(value=None, n=table.n, missing=table.missing, method=METHOD, reason=reason)
        place = int(np.searchsorted(table.times, time, side="right")) - 1
        value = start if place < 0 else min(max(float(curve[place]), 0.0), 1.0)
        se = None if place < 0 or variances is None else math.sqrt(max(float(variances[place]), 0.0))
        low, high = log_log(value, se, self.confidence)
        reason = "" if low is not None else "no interval"
        return Share(
            value=value,
            n=table.n,
            missing=table.missing,
            low=low,
            high=high,
            method=METHOD,
            reason=reason,
            se=se,
        )


def cumulative_incidence(
    times: ArrayLike, codes: ArrayLike, *, kinds: int, confidence: float = 0.95
) -> Incidence:
    """Curves from waiting times and codes (0 = still open, 1..kinds = how it ended)."""
    normal_quantile(confidence)
    return incidence_of(risk_table(times, codes, kinds=kinds), confidence=confidence)


def incidence_of(table: RiskTable, *, confidence: float = 0.95) -> Incidence:
    """Curves from a risk table."""
    survival = waiting_of(table).survival
    before = np.concatenate([[1.0], survival[:-1]]) if table.n else survival
    steps = before * table.events / table.at_risk
    shares: Floats = np.cumsum(steps, axis=1)
    return Incidence(table, shares, _variances(table, before, shares), survival, confidence)


def difference_at(first: Incidence, second: Incidence, *, time: float, kind: int) -> Figure:
    """Share of `first` minus that of `second` by `time` (the promised day), with a normal interval."""
    method = "difference of two Aalen-Johansen shares; normal interval (incidence v1)"
    one, two = first.at(time, kind), second.at(time, kind)
    n, missing = one.n + two.n, one.missing + two.missing
    if one.value is None or two.value is None:
        return undefined(n=n, missing=missing, method=method, reason=one.reason or two.reason)
    value = one.value - two.value
    if not one.se or not two.se:
        reason = "no interval: a group without variation"
        return Figure(value=value, n=n, missing=missing, method=method, reason=reason)
    half = normal_quantile(first.confidence) * math.hypot(one.se, two.se)
    return Figure(value=value, n=n, missing=missing, low=value - half, high=value + half, method=method)


def _variances(table: RiskTable, before: Floats, shares: Floats) -> Floats:
    """Sums over earlier times, kept as running totals: the cost grows with the times, not with their square."""
    risk, ended = table.at_risk, table.all_events
    left = risk - ended
    # Where nobody is left the curve moves no more, so the term's factor is 0 and it may be dropped.
    a = np.divide(ended, risk * left, out=np.zeros_like(risk), where=left > 0)
    b = before * table.events / risk**2
    c = before**2 * table.events * (risk - table.events) / risk**3
    squares = shares**2 * np.cumsum(a) - 2 * shares * np.cumsum(shares * a, axis=1)
    squares += np.cumsum(shares**2 * a, axis=1) + np.cumsum(c, axis=1)
    variances: Floats = squares - 2 * (shares * np.cumsum(b, axis=1) - np.cumsum(shares * b, axis=1))
    return variances

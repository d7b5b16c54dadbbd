"""Share still waiting after so many days (Kaplan-Meier), with the log-log interval.

Kaplan & Meier (1958), JASA 53; Kalbfleisch & Prentice (1980). Where a case can also end by being withdrawn, merged or
refused, use incidence.py: 1 - Kaplan-Meier overstates the share answered.
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

METHOD = "Kaplan-Meier; log-log interval (waiting v1)"
EDGE = 1e-9
FARTHEST = 700.0
"""On the log(-log) scale: beyond it exp() has no number, and the limits are 0 and 1."""
TOO_LONG = "undefined: nobody was followed that long"


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """A step curve; `survival` and `spread` (Greenwood's sum) have the shape of `table.times`."""

    table: RiskTable
    survival: Floats
    spread: Floats
    confidence: float

    def at(self, time: float) -> Figure:
        """Share still waiting after `time`; undefined past the longest time anybody was followed."""
        table = self.table
        if not table.n or (time > table.times[-1] and table.still_open_at_end):
            reason = TOO_LONG if table.n else "not in the data"
            return undefined(n=table.n, missing=table.missing, method=METHOD, reason=reason)
        place = int(np.searchsorted(table.times, time, side="right")) - 1
        value = 1.0 if place < 0 else float(self.survival[place])
        se = 0.0 if place < 0 else value * math.sqrt(float(self.spread[place]))
        low, high = log_log(value, se, self.confidence)
        reason = "" if low is not None else "no interval: all or none still waiting"
        return Figure(
            value=value, n=table.n, missing=table.missing, low=low, high=high, method=METHOD, reason=reason
        )

    def quantile(self, share: float = 0.5) -> Figure:
        """The time by which `share` of cases had ended; undefined when that was never reached."""
        if not 0 < share < 1:
            raise ValueError("share must lie strictly between 0 and 1")
        table = self.table
        reached = np.flatnonzero(self.survival <= 1 - share + 1e-12)
        if not reached.size:
            reason = "undefined: not reached" if table.n else "not in the data"
            return undefined(n=table.n, missing=table.missing, method=METHOD, reason=reason)
        return Figure(
            value=float(table.times[reached[0]]),
            n=table.n,
            missing=table.missing,
            method=METHOD,
            reason="no interval: described only",
        )


def log_log(value: float, se: float | None, confidence: float) -> tuple[float, float] | tuple[None, None]:
    """The interval of a share on the log(-log) scale (Kalbfleisch & Prentice 1980); none for none or all of them.

    Sums of many steps end a hair beside 0 or 1: there the scale has no end, and the share no variation.
    """
    if not se or not EDGE < value < 1 - EDGE:
        return None, None
    half = min(normal_quantile(confidence) * se / (value * abs(math.log(value))), FARTHEST)
    return value ** math.exp(half), value ** math.exp(-half)


def kaplan_meier(times: ArrayLike, ended: ArrayLike, *, confidence: float = 0.95) -> Waiting:
    """Curve from times (days or hours) and `ended` (1 = it ended then, 0 = still open then)."""
    normal_quantile(confidence)
    return waiting_of(risk_table(times, ended), confidence=confidence)


def waiting_of(table: RiskTable, *, confidence: float = 0.95) -> Waiting:
    """Curve of any ending, from a risk table."""
    ended = table.all_events
    left = table.at_risk - ended
    survival = np.asarray(np.cumprod(left / table.at_risk), dtype=np.float64)
    terms = np.divide(ended, table.at_risk * left, out=np.zeros_like(ended), where=left > 0)
    return Waiting(table, survival, np.cumsum(terms), confidence)

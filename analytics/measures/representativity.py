"""How alike are those who answered and those who were asked? The R-indicator: 1 when every group answered equally often.

Schouten, Cobben & Bethlehem (2009), Survey Methodology 35: R = 1 - 2 S(rho), S the standard deviation of response
propensities over everyone asked. It needs a list of everyone asked: without one it is undefined, never guessed.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from analytics.measures.figure import Figure

METHOD = "R-indicator from response rates by group, everyone asked listed (representativity v1)"
NO_FRAME = "undefined: there is no list of who could have answered"
ONE_GROUP = "undefined: one group"
NOBODY = "undefined: nobody answered"
DESCRIBED = "no interval: described only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Representativity(Figure):
    """`rate`: share answered over all; `bias`: the most a mean of those who answered can be off, in standard deviations."""

    rate: float | None = None
    bias: float | None = None


def r_indicator(groups: Mapping[str, tuple[int, int]] | None) -> Representativity:
    """R from {group: (answered, asked)}; None = no list of who could have answered."""
    if groups is None:
        return Representativity(value=None, n=0, method=METHOD, reason=NO_FRAME)
    answered = np.array([each for each, _ in groups.values()], dtype=np.float64)
    asked = np.array([each for _, each in groups.values()], dtype=np.float64)
    if (asked < 1).any() or (answered < 0).any() or (answered > asked).any():
        raise ValueError("groups must have asked at least 1, and answered between 0 and asked")
    n, everyone = int(answered.sum()), int(asked.sum())
    if len(groups) < 2 or not n:
        reason = ONE_GROUP if len(groups) < 2 else NOBODY
        return Representativity(value=None, n=n, missing=everyone - n, method=METHOD, reason=reason)
    rate = n / everyone
    spread = math.sqrt(float((asked * (answered / asked - rate) ** 2).sum()) / (everyone - 1))
    return Representativity(
        value=1 - 2 * spread,
        n=n,
        missing=everyone - n,
        method=METHOD,
        reason=DESCRIBED,
        rate=rate,
        bias=spread / rate,
    )

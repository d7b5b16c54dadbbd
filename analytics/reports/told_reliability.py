"""A reliability as it may be told: over enough answers, and to two decimals.

It is one ratio of variances of single questions, pooled over all answers. Those variances stand nowhere else, so it is no
equation about anybody's score; two decimals leave open who of the few answered how.
"""

import math
from dataclasses import replace

import numpy as np

from analytics.measures.disclosure.guard import SMALL_IN_K, withheld
from analytics.measures.disclosure.policy import Policy
from analytics.measures.figure import Figure

DECIMALS = 2


def told_reliability(figure: Figure, policy: Policy) -> Figure:
    """Withheld below 3 k answers, else to two decimals; the interval outwards."""
    if figure.value is None:
        return figure
    if figure.n < SMALL_IN_K * policy.k:
        return withheld()
    return replace(
        figure,
        value=round(figure.value, DECIMALS),
        low=None if figure.low is None else math.floor(figure.low * 100) / 100,
        high=None if figure.high is None else math.ceil(figure.high * 100) / 100,
    )


def coarse(figure: Figure) -> bool:
    """No more than two decimals."""
    given = [one for one in (figure.value, figure.low, figure.high) if one is not None]
    return bool(np.allclose(given, np.round(given, DECIMALS), atol=1e-9, rtol=0))

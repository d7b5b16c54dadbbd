"""What an interval tells beside its mean: the spread of the same people, and so how far each can be from the mean.

Of n people with mean m and standard deviation s the sum over any t of them lies within s * sqrt((n - 1) t (n - t) / n)
of t * m (Samuelson 1968, JASA 63, for t = 1). When that leaves less than one step, the few are told about.
"""

from __future__ import annotations

import math

from scipy import special


def deviation(half: float, n: int, *, factor: float = 1.0, confidence: float = 0.95) -> float:
    """The standard deviation behind a t interval of a mean: half = t(n - 1) * s * sqrt(factor / n)."""
    if n < 2 or half < 0 or not 0 < factor <= 1:
        raise ValueError("a spread needs n >= 2, half >= 0 and a factor between 0 and 1")
    return half / (float(special.stdtrit(n - 1, (1 + confidence) / 2)) * math.sqrt(factor / n))


def room(sd: float, n: int, t: int) -> float:
    """How wide the sum over `t` of `n` people is left open by their mean and their spread."""
    if not 0 < t < n:
        raise ValueError("t must lie between 1 and n - 1")
    return 2 * sd * math.sqrt((n - 1) * t * (n - t) / n)


def exposes(sd: float, n: int, *, step: float) -> bool:
    """True when one person is known closer than a step. More than one are never known closer; s = 0 is unanimity's rule."""
    return n > 1 and sd > 0 and room(sd, n, 1) < step

"""How coarse a published estimate must be so that it tells about nobody beside the exact means.

A model's change is a weighted sum of all answers; how much one answer weighs depends on which waves its person was in.
With the exact means beside it and the variances guessed, an exact change is one more equation: it gives away the one who
joined. Rounded to a unit of `step` times the largest such weight, it leaves the sum over any few open by a step or more:
moving their sum by a step, and that of the others in the wave back, moves the change by no more than the unit.
"""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from analytics.measures.arrays import Bools, Floats
from analytics.measures.figure import Figure

UNITS = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)
TOUCH = 1e-9
SAYS = "; rounded to "
"""How a method names the unit."""


def leverage(weights: Floats, there: Bools, *, k: int) -> float:
    """The largest weight of an answer of people fewer than k share the path of, against the most common path of its wave.

    `weights`, `there`: (people, waves). 0 when k or more share each path, or all weigh the same.
    """
    paths, place, sizes = np.unique(there, axis=0, return_inverse=True, return_counts=True)
    place = place.reshape(-1)
    first = [int(np.argmax(place == at)) for at in range(len(paths))]
    found = 0.0
    for wave in range(there.shape[1]):
        inside = [at for at in range(len(paths)) if paths[at, wave]]
        if not inside:
            continue
        most = max(inside, key=lambda at: int(sizes[at]))
        for at in inside:
            if sizes[at] < k:
                found = max(found, abs(float(weights[first[at], wave] - weights[first[most], wave])))
    return found


def unit(weight: float, *, step: float) -> float:
    """The unit to round to, 0 when nothing needs it: the least of `UNITS` that is `step` times `weight` or more."""
    needed = weight * step
    if needed < TOUCH:
        return 0.0
    return next((each for each in UNITS if each >= needed), UNITS[-1] * math.ceil(needed / UNITS[-1]))


def rounded(figure: Figure, to: float) -> Figure:
    """The figure in whole units, its interval wider by up to two of them and never shorter; as it is when `to` is 0."""
    if not to or figure.value is None:
        return figure
    value = round(figure.value / to) * to
    text = f"{figure.method}{SAYS}{to:g}"
    if figure.low is None or figure.high is None:
        return replace(figure, value=value, method=text)
    half = math.ceil((figure.high - figure.low) / 2 / to + 0.5) * to
    return replace(figure, value=value, low=value - half, high=value + half, method=text)


def is_rounded(value: float, to: float) -> bool:
    """`value` is a whole number of units."""
    return not to or abs(value / to - round(value / to)) < 1e-6


def unit_of(figure: Figure) -> float:
    """The unit a figure's method says it was rounded to, 0 when it names none. ValueError when its value is no multiple."""
    _method, says, to = figure.method.rpartition(SAYS)
    found = float(to) if says else 0.0
    if figure.value is not None and not is_rounded(figure.value, found):
        raise ValueError("not rounded to the unit it names")
    return found

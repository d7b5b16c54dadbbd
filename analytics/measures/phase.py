"""A change of phase is a change in the series' own level; crossing a provisional cut is only an annotation.

A new phase begins when the paired difference between a wave and the running phase has a 99 % interval that
excludes 0 and is at least 5 points. Comparing with the whole running phase also finds slow drift.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from analytics.measures.arrays import Floats, matrix
from analytics.measures.change import Change, paired_change

LEAST_POINTS = 5.0
CONFIDENCE = 0.99


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """Waves `first`..`last` (column numbers); `change` is what opened it, None for the first one."""

    first: int
    last: int
    change: Change | None


def phases(
    scores: ArrayLike, *, points: float = LEAST_POINTS, confidence: float = CONFIDENCE
) -> tuple[Phase, ...]:
    """Phases of one body's series from `scores`, shape (people, waves) in order of time, NaN = not present."""
    found = matrix(scores, "scores")
    if not found.shape[1]:
        raise ValueError("scores must have at least one wave")
    opened: list[tuple[int, Change | None]] = [(0, None)]
    for wave in range(1, found.shape[1]):
        change = paired_change(_level(found[:, opened[-1][0] : wave]), found[:, wave], confidence=confidence)
        if is_new_phase(change, points=points):
            opened.append((wave, change))
    lasts = [start - 1 for start, _ in opened[1:]] + [found.shape[1] - 1]
    return tuple(
        Phase(first=first, last=last, change=change)
        for (first, change), last in zip(opened, lasts, strict=True)
    )


def is_new_phase(change: Change, *, points: float = LEAST_POINTS) -> bool:
    """The rule itself, on a paired change that was computed with 99 % confidence."""
    return change.value is not None and change.excludes_zero and abs(change.value) >= points


def _level(waves: Floats) -> Floats:
    """Each person's mean over the waves of the running phase; NaN when never present."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        level: Floats = np.nanmean(waves, axis=1)
    return level

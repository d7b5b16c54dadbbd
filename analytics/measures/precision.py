"""What a wave under way will be able to tell: the smallest change it would find, from the waves before it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analytics.measures.change import smallest_detectable_change

Scores = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Spread:
    """Standard deviation of one person's change between two waves, within groups; `pairs` it rests on.

    `sd` is None when there are too few pairs to say.
    """

    sd: float | None
    pairs: int


def spread_of_change(steps: Sequence[Sequence[tuple[Scores, Scores]]], *, least: int) -> Spread:
    """Pooled over `steps`: for each step from wave to wave, the (before, after) scores of each group.

    Each group's own mean change is taken out first. `least`: fewest pairs to say anything.
    """
    squares, freedom, pairs = 0.0, 0, 0
    for groups in steps:
        for before, after in groups:
            moved = np.array([after[who] - before[who] for who in before if who in after])
            pairs += moved.size
            if moved.size > 1:
                squares += float(((moved - moved.mean()) ** 2).sum())
                freedom += moved.size - 1
    if pairs < least or freedom < 1:
        return Spread(None, pairs)
    return Spread(math.sqrt(squares / freedom), pairs)


def expected_smallest_change(spread: Spread, pairs: int) -> float | None:
    """MDC80 that `pairs` people present in both waves would give; None below two, or without a known spread."""
    if spread.sd is None or pairs < 2:
        return None
    return smallest_detectable_change(se=spread.sd / math.sqrt(pairs), n=pairs)

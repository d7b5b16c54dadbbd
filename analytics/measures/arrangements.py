"""In how many ways bodies could have been spread over the levels, and which ways those are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

MOST_ENUMERATED = 5_040


def count_arrangements(ranks: Sequence[int]) -> int:
    """In how many ways bodies can be spread over the levels, levels keeping their number of bodies."""
    ways = math.factorial(len(ranks))
    for same in Counter(ranks).values():
        ways //= math.factorial(same)
    return ways


def orders_of(ranks: Sequence[int], *, draws: int, seed: int) -> Iterator[tuple[int, ...]]:
    """Each distinct order of the ranks when there are few enough, else `draws` random ones by `seed`."""
    if count_arrangements(ranks) <= MOST_ENUMERATED:
        yield from _spread(Counter(ranks))
        return
    generator = np.random.default_rng(seed)
    for _ in range(draws):
        yield tuple(int(rank) for rank in generator.permutation(ranks))


def _spread(left: Counter[int]) -> Iterator[tuple[int, ...]]:
    """Every distinct order of the ranks left."""
    if not left.total():
        yield ()
    for rank in [each for each, times in left.items() if times]:
        for rest in _spread(left - Counter([rank])):
            yield (rank, *rest)

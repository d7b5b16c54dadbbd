"""A trend over levels, tested by permuting whole bodies: people of one body answer alike, so they do not move singly.

With few bodies no arrangement is rare enough to say anything; then the trend is described only.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import ArrayLike

from analytics.measures.arrangements import MOST_ENUMERATED, count_arrangements, orders_of
from analytics.measures.arrays import Floats, Ints, check_share, vector
from analytics.measures.figure import Figure
from analytics.measures.jonckheere import Trend, count, jonckheere

METHOD = "Somers' d over levels; whole bodies permuted (trend v1)"


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelTrend(Figure):
    """`value` is Somers' d (never a mark: neither direction is better). `p` is None when described only."""

    plain: Trend
    p: float | None
    arrangements: int
    bodies: int


def level_trend(
    bodies: Sequence[tuple[int, ArrayLike]], *, significance: float = 0.05, draws: int = 2_000, seed: int = 1
) -> LevelTrend:
    """Trend from (rank of the level, scores) of each body; ranks in order from strategic to project."""
    check_share(significance, "significance")
    ranks = [rank for rank, _ in bodies]
    scores = [vector(values, "scores") for _, values in bodies]
    plain = jonckheere(_by_rank(ranks, scores))
    seats = [values[~np.isnan(values)] for values in scores]
    held = [place for place, values in enumerate(seats) if values.size]
    ranks, seats = [ranks[place] for place in held], [seats[place] for place in held]
    arrangements = count_arrangements(ranks)
    reason, p = plain.reason if plain.value is None else "", None
    if not reason and 2 / arrangements > significance:
        reason = "described only: too few bodies for a test"
    if not reason:
        p = _permutation_p(ranks, seats, arrangements, draws, seed)
        reason = "no interval: bodies permuted"
    return LevelTrend(
        value=plain.value,
        n=plain.n,
        missing=plain.missing,
        method=METHOD,
        reason=reason,
        plain=plain,
        p=p,
        arrangements=arrangements,
        bodies=len(ranks),
    )


def adjusted(scores: ArrayLike, groups: Sequence[Hashable]) -> Floats:
    """Scores with the differences between `groups` (paid, beside a job, volunteer) taken out, overall mean kept."""
    found = vector(scores, "scores")
    if len(groups) != found.size:
        raise ValueError("groups must have one entry for each score")
    if not found.size or np.isnan(found).all():
        return found
    names = list(dict.fromkeys(groups))
    place = np.array([names.index(each) for each in groups])
    there = ~np.isnan(found)
    sizes = np.bincount(place[there], minlength=len(names))
    means = np.bincount(place[there], weights=found[there], minlength=len(names)) / np.maximum(sizes, 1)
    kept: Floats = found - means[place] + found[there].mean()
    return kept


def _by_rank(ranks: Sequence[int], scores: Sequence[Floats]) -> list[Floats]:
    return [
        np.concatenate([values for own, values in zip(ranks, scores, strict=True) if own == rank])
        for rank in sorted(set(ranks))
    ]


def _permutation_p(
    ranks: Sequence[int], seats: Sequence[Floats], arrangements: int, draws: int, seed: int
) -> float:
    """Two-sided: the share of arrangements at least as far from no trend as the real one."""
    orders = np.array(list(orders_of(ranks, draws=draws, seed=seed)))
    real = _distances(np.array([ranks]), seats)[0]
    extreme = int((_distances(orders, seats) >= real - 1e-9).sum())
    if arrangements <= MOST_ENUMERATED:
        return extreme / arrangements
    return (extreme + 1) / (len(orders) + 1)


def _distances(orders: Ints, seats: Sequence[Floats]) -> Floats:
    """|Somers' d| of each arrangement, shape (orders, bodies). Two bodies are compared once for all of them."""
    excess, compared = np.zeros(len(orders)), np.zeros(len(orders))
    for a, b in combinations(range(len(seats)), 2):
        pairs = seats[a].size * seats[b].size
        direction = np.sign(orders[:, b] - orders[:, a])
        excess += direction * (2 * count([seats[a], seats[b]]) - pairs)
        compared += np.abs(direction) * pairs
    distances: Floats = np.abs(excess) / compared
    return distances

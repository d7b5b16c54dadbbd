"""Figures of pairs (asymmetry, confirmation, density, centralization), told as far as they tell about nobody.

Each is a count of pairs in another dress, and beside each other they can be subtracted: density less confirmation is what
others report of those who did not answer; centralization beside density is the number of ties of one person, the best
connected. They are told in this order, each only as exactly as those before it allow: exact, else rounded, else not.
`told_pairs` audits the result by linear program, without knowing these rules.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from analytics.measures.arrays import Ints
from analytics.measures.disclosure.guard import SMALL_IN_K, withheld
from analytics.measures.disclosure.policy import DEFAULT, Policy
from analytics.measures.disclosure.rounding import rounded
from analytics.measures.disclosure.told import STEP
from analytics.measures.figure import Figure
from analytics.measures.pair_counts import PairCounts

BESIDE = "cannot be shown: beside the other figures it would tell about the few"
UNITS = (0.0, 0.01, 0.02, 0.05, 0.1, 0.2)
"""How coarse a share may be told; 0: exactly. Coarser than the last is not worth telling."""
WIDEST = 4.0
"""The top of the scale of a report."""

SURE = 1e-6

Span = tuple[int, int]
"""Least and most a count can be."""


class Figures(Protocol):
    """What a network gives (measures.network.Network)."""

    @property
    def asymmetry(self) -> Figure: ...
    @property
    def confirmation(self) -> Figure: ...
    @property
    def density(self) -> Figure: ...
    @property
    def centralization(self) -> Figure: ...


def step(listed: int) -> float:
    """How closely one person's number of ties may not be known: the same part of the scale as with scores, at least one."""
    return max(1.0, (listed - 1) * STEP / 100)


def spans(value: float, of: int, to: float) -> Span:
    """Which counts out of `of` give this share, when it is told in units of `to` (0: exactly). ValueError: none does."""
    if not to:
        return (round(value * of), round(value * of))
    every = np.arange(of + 1)
    fits = every[np.abs(np.round(every / of / to) * to - value) < to / 1_000]
    if not fits.size:
        raise ValueError("no count gives this share")
    return (int(fits[0]), int(fits[-1]))


def controlled(
    found: Figures, counts: PairCounts, people: int, *, policy: Policy = DEFAULT
) -> dict[str, Figure]:
    """The four figures by name, of a group of which `people` answered."""
    rule = _Rule(counts, people, policy)
    asymmetry, confirmation = found.asymmetry, found.confirmation
    if asymmetry.defined and not rule.gap_is_open(0.0, WIDEST * counts.both):
        asymmetry = withheld()
    # of a pair of which only one tells of a tie the reports differ by 1 to 4, where both do by 0 to 3
    ends = (counts.apart, WIDEST * counts.apart + (WIDEST - 1) * counts.confirmed)
    if confirmation.defined and not rule.states_are_open():
        confirmation = withheld()
    elif confirmation.defined and asymmetry.defined and not rule.gap_is_open(*ends):
        confirmation = withheld(BESIDE)
    least = math.ceil(counts.gap / WIDEST) if asymmetry.defined else 0
    claimed = (counts.claimed, counts.claimed) if confirmation.defined else (least, counts.both)
    density, ties = _density(found.density, rule, claimed)
    most = _centralization(found.centralization, rule, ties, claimed)
    return {"asymmetry": asymmetry, "confirmation": confirmation, "density": density, "centralization": most}


@dataclass(frozen=True, slots=True)
class _Rule:
    counts: PairCounts
    people: int
    policy: Policy

    @property
    def step(self) -> float:
        return max(step(one.listed) for one in self.counts.lists)

    def many(self, people: int) -> bool:
        """So many that it may be told what all of them said."""
        return people >= SMALL_IN_K * self.policy.k

    def enough(self, pairs: int) -> bool:
        """A count of pairs told: of none only where many agree, else of so many that they are not surely of the few."""
        if not pairs:
            return self.many(self.people)
        return 2 * pairs >= self.policy.k and pairs >= self.step

    def states_are_open(self) -> bool:
        """Confirmation and its n tell how many pairs are confirmed, apart and neither."""
        return all(map(self.enough, (self.counts.confirmed, self.counts.apart, self.counts.neither)))

    def gap_is_open(self, least: float, most: float) -> bool:
        """The sum of differences lies well between the least and the most that it can be."""
        room = min(self.counts.gap - least, most - self.counts.gap)
        return room >= WIDEST * self.step if room else self.many(self.people)

    def others_are_open(self, told: Span) -> bool:
        """`told`: how many ties only one side told of, as far as a reader knows. They are of those who left some out."""
        low, high = told
        one, others = self.counts.one, self.counts.not_whole
        if not one:
            return True
        if others < self.policy.k and high - low < min(self.step, one):
            return False
        if not (high and one - low) and not self.many(others):
            return False
        few = 2 * one < self.policy.k  # known from the number of reports alone
        return few or all(not most or 2 * most >= self.policy.k for most in (high, one - low))


def _density(figure: Figure, rule: _Rule, claimed: Span) -> tuple[Figure, Span | None]:
    """The figure as it may be told, and how many ties there can be then; None when it is not told."""
    known, one = rule.counts.known, rule.counts.one
    for told, to in _coarser(figure):
        low, high = spans(told.value or 0.0, known, to)
        ties = (max(low, claimed[0]), min(high, claimed[1] + one))
        alone = rule.enough(ties[1]) and rule.enough(known - ties[0])
        if alone and rule.others_are_open(_by_one(ties, claimed, one)):
            return told, ties
    return (withheld(BESIDE) if figure.defined else figure), None


def _by_one(ties: Span, claimed: Span, one: int) -> Span:
    """How many ties only one side told of."""
    return (max(0, ties[0] - claimed[1]), min(one, ties[1] - claimed[0]))


def _centralization(figure: Figure, rule: _Rule, ties: Span | None, claimed: Span) -> Figure:
    """Of one list only, and only beside a density."""
    counts = rule.counts
    if not figure.defined or counts.most is None:
        return figure
    if ties is None:
        return withheld(BESIDE)
    listed = counts.lists[0].listed
    for told, to in _coarser(figure):
        if ties in ((0, 0), (counts.known, counts.known)):
            return told
        most, tied = best_connected(told.value or 0.0, listed, ties, to)
        low, high = _by_one(ties, claimed, counts.one)
        # nobody has more ties than the best connected, and all together only so many fewer
        denied = counts.not_whole * (listed - 1 - most) + listed * most - 2 * tied
        others = (max(low, counts.one - int(denied.max())), min(high, counts.not_whole * int(most.max())))
        # pairs that only one told of bound the best connected more closely than these sums do: one more is left open
        enough = most.max() - most.min() >= step(listed) + (counts.one > 0)
        if enough and rule.others_are_open(others):
            return told
    return withheld(BESIDE)


def best_connected(value: float, listed: int, ties: Span, to: float) -> tuple[Ints, Ints]:
    """(ties of the best connected, ties of all): each that a centralization told in units of `to` leaves possible."""
    most, tied = np.meshgrid(np.arange(listed), np.arange(ties[0], ties[1] + 1), indexing="ij")
    shares = (listed * most - 2 * tied) / ((listed - 1) * (listed - 2))
    told = np.round(shares / to) * to if to else shares
    fits = (np.abs(told - value) < SURE) & (shares >= 0)
    if not fits.any():
        raise ValueError("no number of ties gives this centralization")
    return most[fits], tied[fits]


def _coarser(figure: Figure) -> Iterator[tuple[Figure, float]]:
    """The figure exactly, then in ever coarser units."""
    if figure.value is not None:
        for to in UNITS:
            yield rounded(figure, to), to

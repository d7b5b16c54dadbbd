"""One estimand per quantity: what all releases together tell about fewer than k people.

A published mean with its n is a sum over a set of people in a wave; a paired change is a difference of two such sums.
People who are in the same sets form one block. If some combination of the released sums touches only blocks that hold
fewer than k people together, those people are told about, and the release is refused.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from analytics.measures.arrays import Floats
from analytics.measures.disclosure.policy import DEFAULT, Policy

MOST_SETS = 5_000


@dataclass(frozen=True, slots=True)
class Release:
    """A mean of `quantity` over `people` in `wave`, or, with `base`, their mean change since the wave `base`."""

    quantity: str
    wave: Hashable
    people: frozenset[Hashable]
    base: Hashable | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """`allowed`, or why not; `told` is how many people would be told about (never who)."""

    allowed: bool
    reason: str = ""
    told: int = 0


def check(published: Sequence[Release], proposed: Release, *, policy: Policy = DEFAULT) -> Verdict:
    """May `proposed` join what is already published? Late answers join only in batches of at least k."""
    if proposed.base is not None and proposed.base == proposed.wave:
        raise ValueError("a change needs two waves")
    if not policy.allows(len(proposed.people)):
        return Verdict(False, "cannot be shown: too few people", len(proposed.people))
    same = [release for release in published if release.quantity == proposed.quantity]
    releases = [*same, proposed]
    blocks = _blocks(releases)
    table, owners = _sums(releases, blocks)
    rank = _rank(table)
    for tried, small in enumerate(_small_sets(blocks, policy.k)):
        if tried >= MOST_SETS:
            return Verdict(False, "cannot be shown: too many small differences to check")
        if _rank(table[:, ~np.isin(owners, small)]) < rank:
            told = sum(len(blocks[place]) for place in small)
            return Verdict(
                False, "cannot be shown: with earlier releases it tells about too few people", told
            )
    return Verdict(True)


def _blocks(releases: Sequence[Release]) -> list[list[Hashable]]:
    """People grouped by the releases they are in."""
    everyone = frozenset[Hashable]().union(*(release.people for release in releases))
    blocks: dict[tuple[bool, ...], list[Hashable]] = {}
    for person in everyone:
        blocks.setdefault(tuple(person in release.people for release in releases), []).append(person)
    return list(blocks.values())


def _sums(releases: Sequence[Release], blocks: Sequence[Sequence[Hashable]]) -> tuple[Floats, Floats]:
    """Each release as a row over (wave, block) sums, and the block that owns each column."""
    waves = list(
        dict.fromkeys(wave for each in releases for wave in (each.wave, each.base) if wave is not None)
    )
    table = np.zeros((len(releases), len(waves) * len(blocks)))
    for row, release in enumerate(releases):
        inside = np.array([block[0] in release.people for block in blocks], dtype=np.float64)
        for wave, sign in ((release.wave, 1.0), (release.base, -1.0)):
            if wave is not None:
                start = waves.index(wave) * len(blocks)
                table[row, start : start + len(blocks)] += sign * inside
    return table, np.tile(np.arange(len(blocks), dtype=np.float64), len(waves))


def _small_sets(blocks: Sequence[Sequence[Hashable]], k: int) -> Iterator[tuple[int, ...]]:
    """Every set of blocks with fewer than k people together."""
    small = [place for place, block in enumerate(blocks) if len(block) < k]
    for size in range(1, min(len(small), k - 1) + 1):
        for chosen in combinations(small, size):
            if sum(len(blocks[place]) for place in chosen) < k:
                yield chosen


def _rank(table: Floats) -> int:
    return int(np.linalg.matrix_rank(table)) if table.size else 0

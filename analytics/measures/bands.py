"""Naming a band of the continuum, and refusing to: the cuts are provisional, and a band is never a mark.

A class is named only when the three dimensions lie in one band, each with probability >= .80. No band is better
than another.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from analytics.measures.arrays import check_share
from analytics.measures.census import CensusMean, probability_between

LEAST_PROBABILITY = 0.80


@dataclass(frozen=True, slots=True)
class Cuts:
    """Cuts between bands on 0..100; `names` has one more entry than `values`."""

    version: str
    names: tuple[str, ...]
    values: tuple[float, ...]
    provisional: bool = True

    def __post_init__(self) -> None:
        if len(self.names) != len(self.values) + 1 or list(self.values) != sorted(set(self.values)):
            raise ValueError("cuts must rise and lie between the names")

    def edges(self, band: str) -> tuple[float, float]:
        """Low and high edge of a band; the outer ones are infinite."""
        if band not in self.names:
            raise ValueError(f"unknown band: {band}")
        place = self.names.index(band)
        edges = (-math.inf, *self.values, math.inf)
        return edges[place], edges[place + 1]

    def band(self, value: float) -> str:
        """The band a point lies in; a point on a cut belongs to the band above it."""
        return self.names[sum(value >= cut for cut in self.values)]


# Between anchors 2|3 and 3|4 of five. Provisional: not validated against an outside criterion.
PROVISIONAL_CUTS = Cuts("provisional-1", ("cooperation", "coordination", "collaboration"), (37.5, 62.5))


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """Where one dimension's mean lies; `probability` covers sampling error only. `band` is None when unnamed."""

    band: str | None
    nearest: str | None
    probability: float | None
    n: int
    cuts: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """`label` is a band, "mixed profile" or "no label"; `differing` names the dimensions out of line."""

    label: str
    differing: tuple[str, ...]
    placings: Mapping[str, Placing]
    reason: str = ""


def place(mean: CensusMean, *, cuts: Cuts = PROVISIONAL_CUTS, least: float = LEAST_PROBABILITY) -> Placing:
    """The band of one mean, named only when its probability reaches `least`."""
    check_share(least, "least")
    if mean.value is None or mean.se is None:
        nearest = None if mean.value is None else cuts.band(mean.value)
        return Placing(
            band=None, nearest=nearest, probability=None, n=mean.n, cuts=cuts.version, reason=mean.reason
        )
    nearest = cuts.band(mean.value)
    low, high = cuts.edges(nearest)
    chance = probability_between(mean=mean.value, se=mean.se, n=mean.n, low=low, high=high)
    named = chance >= least
    reason = "" if named else "no label: too close to a provisional cut"
    return Placing(
        band=nearest if named else None,
        nearest=nearest,
        probability=chance,
        n=mean.n,
        cuts=cuts.version,
        reason=reason,
    )


def profile(
    means: Mapping[str, CensusMean], *, cuts: Cuts = PROVISIONAL_CUTS, least: float = LEAST_PROBABILITY
) -> Profile:
    """The class of one body or level over its dimensions: one band, "mixed profile", or "no label"."""
    if len(means) < 2:
        raise ValueError("a profile needs at least two dimensions")
    placings = {name: place(mean, cuts=cuts, least=least) for name, mean in means.items()}
    named = Counter(each.band for each in placings.values() if each.band)
    if len(named) > 1:
        return Profile(label="mixed profile", differing=_differing(placings, named), placings=placings)
    unsure = tuple(name for name, each in placings.items() if not each.band)
    if unsure:
        reason = "no label: " + ", ".join(unsure)
        return Profile(label="no label", differing=(), placings=placings, reason=reason)
    return Profile(label=next(iter(named)), differing=(), placings=placings)


def _differing(placings: Mapping[str, Placing], named: Counter[str]) -> tuple[str, ...]:
    (usual, most), *others = named.most_common()
    tied = bool(others) and others[0][1] == most
    return tuple(name for name, each in placings.items() if each.band and (tied or each.band != usual))

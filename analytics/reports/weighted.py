"""Had all groups spoken as often as they live here: the share answered, weighted to the population, when that is allowed."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from analytics.datasets.voice import VoiceData
from analytics.measures.disclosure.policy import Policy
from analytics.measures.figure import Figure, undefined
from analytics.measures.proportions import wilson
from analytics.measures.raking import METHOD, Raked, rake, weighted_share
from analytics.records import TRAITS

NO_MARGINS = "refused: no figures of the population are noted"
INCOMPLETE = "refused: the population's figures do not name every answer"
NOBODY_TOLD = "refused: too few told all of it"


@dataclass(frozen=True, slots=True)
class Weighted:
    """Of those who told every one of `traits`: share answered as it is and as it would be, or why not.

    `deff`: how many times the variance grows by weighting.
    """

    traits: tuple[str, ...]
    plain: Figure
    weighted: Figure
    deff: float | None
    reason: str = ""
    method: str = METHOD


def weighted(data: VoiceData) -> Weighted:
    """Rake reports to all margins that are noted."""
    traits = tuple(name for name in TRAITS if name in data.population)
    shares = {name: data.population[name].shares for name in traits}
    if not traits:
        return _refused(traits, NO_MARGINS)
    told = {
        key: tuple(each[name] for name in traits)
        for key, each in data.told.items()
        if all(each.get(name) in shares[name] for name in traits)
    }
    named = all(each[name] in shares[name] for each in data.told.values() for name in traits if name in each)
    if not named or any(abs(sum(each.values()) - 1) > 0.02 for each in shares.values()):
        return _refused(traits, INCOMPLETE)
    if not Policy(k=data.k).allows(len(told)):
        return _refused(traits, NOBODY_TOLD)
    answered = {row.id for row in data.loop.cases if row.answered}
    table, yes = _tables(told, shares, answered)
    found = rake(table, [list(shares[name].values()) for name in traits])
    return _result(traits, table, yes, found)


def _tables(
    told: Mapping[int, tuple[str, ...]], shares: Mapping[str, Mapping[str, float]], answered: set[int]
) -> tuple[np.ndarray, np.ndarray]:
    """People, and those answered, one axis a trait."""
    places = [{answer: at for at, answer in enumerate(each)} for each in shares.values()]
    table = np.zeros([len(each) for each in places])
    yes = np.zeros_like(table)
    for key, answers in told.items():
        cell = tuple(place[answer] for place, answer in zip(places, answers, strict=True))
        table[cell] += 1
        yes[cell] += key in answered
    return table, yes


def _result(traits: tuple[str, ...], table: np.ndarray, yes: np.ndarray, found: Raked) -> Weighted:
    plain = wilson(int(yes.sum()), int(table.sum()))
    return Weighted(traits, plain, weighted_share(yes, table, found), found.deff, found.reason)


def _refused(traits: tuple[str, ...], reason: str) -> Weighted:
    nothing = undefined(n=0, method=METHOD, reason=reason)
    return Weighted(traits, nothing, nothing, None, reason)

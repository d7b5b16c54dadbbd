"""From one wave to the next: the model's change, and the stayers' beside it where disclosure control allows."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import special

from analytics.measures.arrays import Floats
from analytics.measures.change import smallest_detectable_change, split_change
from analytics.measures.disclosure.guard import withheld
from analytics.measures.disclosure.policy import Policy
from analytics.measures.disclosure.releases import Release, check
from analytics.measures.disclosure.rounding import leverage, rounded, unit
from analytics.measures.disclosure.told import STEP
from analytics.measures.figure import Figure, undefined
from analytics.measures.holm import holm
from analytics.measures.mixed import SeriesEstimate, random_intercept, step_weights

TOO_FEW_MOVED = "cannot be shown beside the means: too few joined or left"
NOT_COMPARABLE = "not comparable: the questions changed"
WHO = ("stayers", "newcomers", "leavers")
INCOMPARABLE = undefined(n=0, method="random-intercept model", reason=NOT_COMPARABLE)

Scores = Mapping[str, float]
"""{pseudonym: score} of one group in one wave; who has no score is left out."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Since the wave before. `model` rests on all answers of the series, and is coarser where few came or went; the
    others rest on who is named by their name.

    `p` is adjusted within the family of three dimensions (1.0 outside it); `smallest` is MDC80.
    """

    since: int
    model: Figure
    p: float
    smallest: float | None
    stayers: Figure
    newcomers: Figure
    leavers: Figure


@dataclass(frozen=True, slots=True)
class Line:
    """One quantity of one group: the waves in which it is shown (by number), and what it was asked with."""

    quantity: str
    numbers: tuple[int, ...]
    scores: tuple[Scores, ...]
    asked: tuple[tuple[str, ...], ...]


def moves(line: Line, *, policy: Policy) -> dict[int, Moved]:
    """{wave number: Moved since the wave shown before it}; the first wave has none."""
    found: dict[int, Moved] = {}
    table = matrix(line.scores)
    models = told_models(line, table, policy=policy)
    released: list[Release] = [_mean(line, place) for place in range(len(line.numbers))]
    for place in range(1, len(line.numbers)):
        model = models.get(place, INCOMPARABLE)
        told = _release(line, place, released, policy)
        comparable = line.asked[place] == line.asked[place - 1]
        if told and comparable:
            released.append(told)
        found[line.numbers[place]] = Moved(
            since=line.numbers[place - 1],
            model=model,
            p=1.0,
            smallest=_smallest(model),
            **_who(line, place, policy)
            if told and comparable
            else dict.fromkeys(WHO, withheld(TOO_FEW_MOVED if comparable else NOT_COMPARABLE)),
        )
    return found


def standing_out(changes: Mapping[str, Figure]) -> dict[str, float]:
    """Holm-adjusted p of each change in one family; 1.0 where it could not be tested."""
    names = list(changes)
    if not names:
        return {}
    adjusted = holm([_p(changes[name]) for name in names])
    return {name: float(p) for name, p in zip(names, adjusted, strict=True)}


def matrix(scores: Sequence[Scores]) -> Floats:
    """People x waves, NaN = not there."""
    people = {person: row for row, person in enumerate(dict.fromkeys(who for wave in scores for who in wave))}
    table = np.full((len(people), len(scores)), np.nan)
    for column, wave in enumerate(scores):
        for person, score in wave.items():
            table[people[person], column] = score
    return table


def told_models(line: Line, table: Floats, *, policy: Policy) -> dict[int, Figure]:
    """{place: the model's change since the place before}; one model for the waves that asked the same.

    Rounded as far as few people's answers weigh otherwise than the rest's (`units`).
    """
    found: dict[int, Figure] = {}
    for same in asked_alike(line):
        estimate = random_intercept(table[:, same])
        coarse = units(table[:, same], estimate, policy=policy)
        for at, before, step, to in zip(same[1:], same, estimate.steps, coarse, strict=False):
            if before == at - 1:
                found[at] = rounded(step, to)
    return found


def asked_alike(line: Line) -> list[list[int]]:
    """Places of the waves that asked the same, where they are two or more."""
    found = [
        [at for at, asked in enumerate(line.asked) if asked == items] for items in dict.fromkeys(line.asked)
    ]
    return [same for same in found if len(same) > 1]


def units(table: Floats, estimate: SeriesEstimate, *, policy: Policy) -> list[float]:
    """To what each step of the model must be rounded; 0 where it may stand as it is."""
    if not estimate.error_variance or estimate.person_variance is None:
        return [0.0] * (table.shape[1] - 1)
    there = ~np.isnan(table)
    kept = there.any(axis=1)
    weights = step_weights(there[kept], estimate.person_variance / estimate.error_variance)
    return [unit(leverage(each, there[kept], k=policy.k), step=STEP) for each in weights]


def _smallest(model: Figure) -> float | None:
    se = _se(model)
    return None if se is None else smallest_detectable_change(se=se, n=model.n)


def _se(change: Figure) -> float | None:
    if change.high is None or change.value is None or change.n < 2:
        return None
    return (change.high - change.value) / float(special.stdtrit(change.n - 1, 0.975))


def _p(change: Figure) -> float:
    se = _se(change)
    if not se or change.value is None:
        return 1.0
    return float(2 * special.stdtr(change.n - 1, -math.fabs(change.value) / se))


def _mean(line: Line, place: int) -> Release:
    return Release(line.quantity, line.numbers[place], frozenset(line.scores[place]))


def _release(line: Line, place: int, released: Sequence[Release], policy: Policy) -> Release | None:
    """The stayers' change as a release, when it may stand beside the means of both waves and the change before."""
    before, after = frozenset(line.scores[place - 1]), frozenset(line.scores[place])
    for moved in (after - before, before - after):
        if moved and not policy.allows(len(moved)):
            return None
    told = Release(line.quantity, line.numbers[place], before & after, base=line.numbers[place - 1])
    near = set(line.numbers[max(0, place - 2) : place + 1])
    beside = [each for each in released if each.wave in near and each.base in near | {None}]
    return told if check(beside, told, policy=policy).allowed else None


def _who(line: Line, place: int, policy: Policy) -> dict[str, Figure]:
    """The change split into stayers, newcomers and leavers."""
    split = split_change(line.scores[place - 1], line.scores[place])
    return {
        "stayers": split.stayers,
        "newcomers": _shown(split.newcomers, policy),
        "leavers": _shown(split.leavers, policy),
    }


def _shown(figure: Figure, policy: Policy) -> Figure:
    return figure if figure.n == 0 or policy.allows(figure.n) else withheld()

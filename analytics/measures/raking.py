"""Weights that make a table of people agree with the population's margins: raking, on cells and never on rows.

Deming & Stephan (1940), Annals of Mathematical Statistics 11; design effect of weighting: Kish (1965), Survey Sampling.
Refused, with the reason, where weights would rest on too few people or cost too much precision.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from analytics.measures.arrays import Floats
from analytics.measures.figure import Figure, undefined

METHOD = "raking to margins; Kish design effect (raking v1)"
LEAST_IN_MARGIN = 5
MOST_DEFF = 2.0
ROUNDS = 1_000
CLOSE = 1e-10
TOO_FEW = "refused: a group of the margins has fewer than 5 people"
TOO_COSTLY = "refused: the weights would more than double the variance"
NOT_CLOSED = "refused: the margins cannot all be met"


@dataclass(frozen=True, slots=True, eq=False)
class Raked:
    """`weights` of a person in each cell (mean 1, NaN in empty cells) with the shape of the table, or None and why.

    `deff` is Kish's: how many times the variance grows; `effective` is n / deff.
    """

    weights: Floats | None
    n: int
    deff: float | None
    rounds: int
    reason: str = ""
    method: str = METHOD

    @property
    def allowed(self) -> bool:
        return self.weights is not None

    @property
    def effective(self) -> float | None:
        return None if self.deff is None else self.n / self.deff


def rake(table: ArrayLike, margins: Sequence[ArrayLike]) -> Raked:
    """Weights for `table`, counts of people with one axis a trait, so that axis i sums to the shares `margins[i]`."""
    counts = np.asarray(table, dtype=np.float64)
    shares = [np.asarray(each, dtype=np.float64) for each in margins]
    _check(counts, shares)
    n = int(counts.sum())
    if any((_sums(counts, axis) < LEAST_IN_MARGIN).any() for axis in range(counts.ndim)):
        return Raked(None, n, None, 0, TOO_FEW)
    fitted, rounds = fit(counts, [each / each.sum() * n for each in shares])
    if fitted is None:
        return Raked(None, n, None, rounds, NOT_CLOSED)
    weights = np.divide(fitted, counts, out=np.full_like(counts, np.nan), where=counts > 0)
    deff = float(n * np.nansum(counts * weights**2) / np.nansum(counts * weights) ** 2)
    if deff >= MOST_DEFF:
        return Raked(None, n, deff, rounds, TOO_COSTLY)
    return Raked(weights, n, deff, rounds)


def fit(seed: ArrayLike, totals: Sequence[ArrayLike]) -> tuple[Floats | None, int]:
    """`seed` scaled until axis i sums to `totals[i]`, and the rounds it took; None when it never does."""
    table = np.array(seed, dtype=np.float64)
    wanted = [np.asarray(each, dtype=np.float64) for each in totals]
    for done in range(1, ROUNDS + 1):
        for axis, total in enumerate(wanted):
            sums = _sums(table, axis)
            factor = np.divide(total, sums, out=np.zeros_like(sums), where=sums > 0)
            table *= _along(factor, axis, table.ndim)
        if all(np.allclose(_sums(table, axis), total, rtol=CLOSE) for axis, total in enumerate(wanted)):
            return table, done
    return None, ROUNDS


def weighted_share(yes: ArrayLike, table: ArrayLike, raked: Raked) -> Figure:
    """Share of people with a property, `yes` of `table` in each cell, weighted; t interval with Kish's design effect."""
    if raked.weights is None:
        return undefined(n=raked.n, method=METHOD, reason=raked.reason)
    having, counts = np.asarray(yes, dtype=np.float64), np.asarray(table, dtype=np.float64)
    if having.shape != counts.shape or (having > counts).any() or (having < 0).any():
        raise ValueError("yes must have the shape of table and lie between 0 and its counts")
    weights = np.nan_to_num(raked.weights)
    value = float((having * weights).sum() / (counts * weights).sum())
    effective = raked.effective or 1.0
    # Wilson's interval on the effective number of people.
    z = 1.959963984540054
    centre = (value + z**2 / (2 * effective)) / (1 + z**2 / effective)
    half = z / (1 + z**2 / effective) * np.sqrt(value * (1 - value) / effective + z**2 / (4 * effective**2))
    return Figure(value=value, n=raked.n, low=float(centre - half), high=float(centre + half), method=METHOD)


def _sums(table: Floats, axis: int) -> Floats:
    others = tuple(each for each in range(table.ndim) if each != axis)
    found: Floats = table.sum(axis=others)
    return found


def _along(factor: Floats, axis: int, dimensions: int) -> Floats:
    shape = [1] * dimensions
    shape[axis] = factor.size
    return factor.reshape(shape)


def _check(counts: Floats, shares: Sequence[Floats]) -> None:
    if counts.ndim != len(shares) or counts.shape != tuple(each.size for each in shares):
        raise ValueError("table must have one axis for each of margins, as long as it")
    if np.isnan(counts).any() or (counts < 0).any():
        raise ValueError("table must hold counts that are not negative")
    if any(np.isnan(each).any() or (each <= 0).any() for each in shares):
        raise ValueError("margins must be positive")

"""What a reader can solve back: from a table with margins by flows, from anything else by linear program.

For each hidden cell the least and the most it can be, given the shown cells, the margins, and that counts are not
negative (Fischetti & Salazar-Gonzalez 2001, Management Science 47, call this the attacker's problem).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy import optimize

from analytics.measures.arrays import Floats, matrix
from analytics.measures.disclosure.flows import room

UNBOUNDED = 3
"""linprog's status for a target without an end."""


@dataclass(frozen=True, slots=True)
class Solvable:
    """What is known of a hidden cell: it lies in `low`..`high`."""

    row: int
    column: int
    low: float
    high: float

    @property
    def width(self) -> float:
        return self.high - self.low

    @property
    def exact(self) -> bool:
        return self.width < 1e-6


def solvable(table: ArrayLike, hidden: ArrayLike) -> tuple[Solvable, ...]:
    """Interval of each hidden cell of `table` (rows, columns), margins known; `hidden` is a mask of the same shape."""
    counts, mask = count_table(table), np.asarray(hidden, dtype=bool)
    if mask.shape != counts.shape:
        raise ValueError("hidden must have the shape of the table")
    return tuple(
        Solvable(int(row), int(column), *room(counts, mask, int(row), int(column)))
        for row, column in np.argwhere(mask)
    )


def count_table(table: ArrayLike) -> Floats:
    """`table` as whole, non-negative counts, or ValueError."""
    counts = matrix(table, "table")
    if np.isnan(counts).any() or (counts < 0).any() or (counts != np.round(counts)).any():
        raise ValueError("table must hold whole counts that are not negative")
    return counts


def interval_of(target: Floats, equations: Floats, totals: Floats, limits: Floats) -> tuple[float, float]:
    """Least and most `target` @ x can be, given `equations` @ x = `totals` and `limits` (unknowns, 2) of each x."""
    ends = [
        -np.inf if found is None else sign * float(target @ found)
        for sign in (1.0, -1.0)
        for found in [end_of(sign * target, equations, totals, limits)]
    ]
    return ends[0], -ends[1]


def end_of(target: Floats, equations: Floats, totals: Floats, limits: Floats) -> Floats | None:
    """An x at which `target` @ x is least, None when it has no end. ValueError when no x fits."""
    found = optimize.linprog(
        target,
        A_eq=equations,
        b_eq=totals,
        bounds=[(low, high) for low, high in limits],
        method="highs",
    )
    if found.status == UNBOUNDED:
        return None
    if found.x is None:
        raise ValueError("table and margins contradict each other")
    end: Floats = found.x
    return end

"""A table of counts with margins, made safe: small cells hidden, then as few others as keep them from being solved back.

Each exposed cell is closed into a rectangle of hidden cells, the cheapest by the counts lost; the linear program
has the last word. (Cell suppression after Cox 1980, JASA 75: a heuristic, not the optimum.)
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import ArrayLike

from analytics.measures.arrays import Bools, Floats
from analytics.measures.disclosure.audit import Solvable, count_table, solvable
from analytics.measures.disclosure.policy import CANNOT, DEFAULT, Policy


@dataclass(frozen=True, slots=True)
class SafeTable:
    """`cells` in rows, None where hidden; `shown` is False when no safe table exists ("cannot be shown")."""

    cells: tuple[tuple[int | None, ...], ...]
    primary: int
    secondary: int
    shown: bool
    reason: str = ""


def suppress(table: ArrayLike, *, policy: Policy = DEFAULT) -> SafeTable:
    """Hide counts of 1..k-1 and what else must go so that no hidden cell is known closer than k. Needs 2 x 2 or more."""
    counts = count_table(table)
    if min(counts.shape) < 2:
        raise ValueError("table must have at least two rows and two columns; use cut for one row")
    small = (counts > 0) & (counts < policy.k)
    hidden = small.copy()
    while exposed := [
        cell for cell in solvable(counts, hidden) if small[cell.row, cell.column] and cell.width < policy.k
    ]:
        rectangle = _cheapest(counts, hidden, exposed[0])
        if rectangle is None:
            return _result(counts, np.ones_like(hidden), small, shown=False)
        hidden[rectangle] = True
    return _result(counts, hidden, small, shown=True)


def _cheapest(counts: Floats, hidden: Bools, cell: Solvable) -> tuple[list[int], list[int]] | None:
    """The rectangle through the cell that hides the least more; None when each is already hidden or empty."""
    options = []
    for row, column in product(range(counts.shape[0]), range(counts.shape[1])):
        corners = ([cell.row, row, row], [column, cell.column, column])
        if row == cell.row or column == cell.column or hidden[corners].all():
            continue
        if (counts[corners] == 0).any():
            continue
        options.append((float(np.where(hidden[corners], 0.0, counts[corners]).sum()), corners))
    return min(options, key=lambda option: option[0])[1] if options else None


def _result(counts: Floats, hidden: Bools, small: Bools, *, shown: bool) -> SafeTable:
    cells = tuple(
        tuple(None if gone else int(n) for n, gone in zip(row, line, strict=True))
        for row, line in zip(counts, hidden, strict=True)
    )
    return SafeTable(
        cells=cells,
        primary=int(small.sum()),
        secondary=int((hidden & ~small).sum()),
        shown=shown,
        reason="" if shown else CANNOT,
    )

"""A table of counts with margins, made safe: small cells hidden, then as few others as keep them from being solved back.

Each exposed cell is closed into a rectangle of hidden cells, the cheapest by the counts lost, until what it can be is as
wide as k: exactly what a linear program would say (flows). (Cell suppression after Cox 1980, JASA 75: a heuristic, not the optimum.)
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import ArrayLike

from analytics.measures.arrays import Bools, Floats
from analytics.measures.disclosure.audit import count_table
from analytics.measures.disclosure.flows import is_known_closer
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
    for row, column in np.argwhere(small).tolist():
        # hiding more never makes a cell better known, so one that is safe is not looked at again
        while is_known_closer(counts, hidden, row, column, width=policy.k):
            rectangle = _cheapest(counts, hidden, row, column)
            if rectangle is None:
                return _result(counts, np.ones_like(hidden), small, shown=False)
            hidden[rectangle] = True
    return _result(counts, hidden, small, shown=True)


def _cheapest(counts: Floats, hidden: Bools, row: int, column: int) -> tuple[list[int], list[int]] | None:
    """The rectangle through the cell that hides the least more; None when each is already hidden or empty."""
    options = []
    for other, beside in product(range(counts.shape[0]), range(counts.shape[1])):
        corners = ([row, other, other], [beside, column, beside])
        if other == row or beside == column or hidden[corners].all():
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

"""A question of several answers: each option is a cut of its own (who ticked it, who did not), and all hang together.

Where one may tick `most` options, all ticks are most * n at the most: what is shown of some bounds the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from analytics.measures.disclosure.cut import Cell, cut
from analytics.measures.disclosure.guard import hides_unanimity
from analytics.measures.disclosure.policy import CANNOT, DEFAULT, Policy

TICKED, NOT = "ticked", "not"


def ticks(
    counts: Mapping[str, int], n: int, *, most: int | None = None, policy: Policy = DEFAULT
) -> dict[str, Cell]:
    """Control {option: people who ticked it} of `n`; the smallest shown are hidden too until k ticks are left open."""
    cells = {name: _alone(name, ticked, n, policy) for name, ticked in counts.items()}
    while (smallest := _one_more(cells, n, most, policy)) is not None:
        cells[smallest.name] = _hidden(smallest)
    return cells


def _alone(name: str, ticked: int, n: int, policy: Policy) -> Cell:
    found = cut({TICKED: ticked, NOT: n - ticked}, policy=policy).by_name(TICKED)
    own = replace(found, name=name, members=(name,))
    return _hidden(own) if ticked and hides_unanimity([ticked, n - ticked], policy=policy) else own


def _hidden(cell: Cell) -> Cell:
    return replace(cell, shown=False, n=None, reason=CANNOT)


def _one_more(cells: Mapping[str, Cell], n: int, most: int | None, policy: Policy) -> Cell | None:
    """The smallest shown, when what is shown leaves the hidden ones open by fewer than k."""
    shown = [one for one in cells.values() if one.shown]
    hidden = any(one.n is None for one in cells.values())
    if most is None or not shown or not hidden or most * n - sum(one.n or 0 for one in shown) >= policy.k:
        return None
    return min(shown, key=lambda one: (one.n or 0, one.name))

"""One cut (by level, kind, age, …): which cells may be shown without telling about the few.

A cell is shown when it rests on at least k and its complement is nobody or at least k. If exactly one sibling
would be hidden, total minus the others would give it away, so the next smallest is hidden too; and the hidden
ones together must be at least k, for the same reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.measures.disclosure.policy import CANNOT, DEFAULT, Policy

EMPTY = "not in the data"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a cut; `members` are the original cells it is made of; `n` is None when it cannot be shown."""

    name: str
    members: tuple[str, ...]
    shown: bool
    n: int | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Cut:
    """A cut after control. `merged` tells that presets were used; `by_name` gives a cell."""

    cells: tuple[Cell, ...]
    merged: bool = False

    @property
    def all_shown(self) -> bool:
        return all(cell.shown or cell.reason == EMPTY for cell in self.cells)

    def by_name(self, name: str) -> Cell:
        for cell in self.cells:
            if cell.name == name:
                return cell
        raise ValueError(f"no such cell: {name}")


def cut(counts: Mapping[str, int], *, policy: Policy = DEFAULT, total: int | None = None) -> Cut:
    """Control a cut of {cell: people}. `total` when some people are in no cell; they count as one hidden sibling."""
    everyone = sum(counts.values()) if total is None else total
    if any(n < 0 for n in counts.values()) or everyone < sum(counts.values()):
        raise ValueError("counts must not be negative, and total not below their sum")
    shown = _shown(counts, everyone, policy)
    return Cut(tuple(_cell(name, n, name in shown) for name, n in counts.items()))


def _shown(counts: Mapping[str, int], everyone: int, policy: Policy) -> set[str]:
    there = {name: n for name, n in counts.items() if n}
    shown = {name for name, n in there.items() if policy.allows(n) and policy.allows_complement(n, everyone)}
    while shown and _gives_away(there, shown, everyone, policy):
        shown.remove(min(shown, key=lambda name: (there[name], name)))
    return shown


def _gives_away(there: Mapping[str, int], shown: set[str], everyone: int, policy: Policy) -> bool:
    """True when total minus the shown cells is a single cell, or too few people."""
    rest = everyone - sum(there[name] for name in shown)
    hidden = len(there) - len(shown) + (everyone > sum(there.values()))
    return rest > 0 and (hidden == 1 or rest < policy.k)


def _cell(name: str, n: int, shown: bool) -> Cell:
    if n == 0:
        return Cell(name, (name,), False, 0, EMPTY)
    return Cell(name, (name,), shown, n if shown else None, "" if shown else CANNOT)

"""The cut by level, with preset merges when a level is too small. Never levels and their merge side by side.

The set of tables is fixed: levels; else the merge of the half that has a level too small; else both merges; else the
words "cannot be shown".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analytics.measures.disclosure.cut import EMPTY, Cell, Cut, cut
from analytics.measures.disclosure.policy import CANNOT, DEFAULT, Policy

Presets = Mapping[str, tuple[str, ...]]
PRESETS: Presets = {"upper": ("strategic", "operational"), "lower": ("expert", "project")}


def level_cut(counts: Mapping[str, int], *, policy: Policy = DEFAULT, presets: Presets = PRESETS) -> Cut:
    """Control {level: people}; every level must belong to exactly one preset."""
    covered = [level for members in presets.values() for level in members]
    if len(set(covered)) != len(covered) or not set(counts) <= set(covered):
        raise ValueError("counts must name levels that belong to exactly one preset")
    needy = [name for name, members in presets.items() if _too_small(counts, members, policy)]
    for merges in ([], needy, list(presets)):
        found = _merged(counts, merges, policy, presets)
        if found.all_shown:
            return found
    return Cut(tuple(_refused(level, n) for level, n in counts.items()))


def _too_small(counts: Mapping[str, int], members: Sequence[str], policy: Policy) -> bool:
    return any(0 < counts.get(level, 0) < policy.k for level in members)


def _merged(counts: Mapping[str, int], merges: Sequence[str], policy: Policy, presets: Presets) -> Cut:
    """The cut after putting the levels of each preset in `merges` together."""
    home = {level: name for name in merges for level in presets[name]}
    members: dict[str, list[str]] = {}
    for level in counts:
        members.setdefault(home.get(level, level), []).append(level)
    sums = {name: sum(counts[level] for level in levels) for name, levels in members.items()}
    found = cut(sums, policy=policy)
    cells = [
        Cell(cell.name, tuple(members[cell.name]), cell.shown, cell.n, cell.reason) for cell in found.cells
    ]
    return Cut(tuple(cells), merged=bool(merges))


def _refused(level: str, n: int) -> Cell:
    return Cell(level, (level,), False, None if n else 0, CANNOT if n else EMPTY)

"""Which levels are shown as themselves, which are put together: one grouping for the whole series.

A fixed set of tables (measurement.md §7): the levels; else upper or lower put together; else both. The finest one is
taken that shows, in the latest wave, everything that can be shown at all, and over all waves nearly as much.
"""

from collections.abc import Mapping, Sequence

from analytics.measures.disclosure.cut import Cut, cut
from analytics.measures.disclosure.levels import PRESETS
from analytics.measures.disclosure.policy import Policy

ORDER = ("strategic", "operational", "expert", "project")
NEARLY = 0.8
CANDIDATES: tuple[tuple[str, ...], ...] = ((), ("upper",), ("lower",), ("upper", "lower"))

Counts = Mapping[str, int]
Groups = dict[str, tuple[str, ...]]


def grouping(waves: Sequence[Counts], *, policy: Policy) -> Groups:
    """{group: its levels} from {level: answers} of each wave, oldest first, in the order of the levels."""
    levels = [level for level in ORDER if any(level in counts for counts in waves)]
    options = [_groups(levels, merged) for merged in CANDIDATES]
    if not waves:
        return options[0]
    shown = [[_shown(counts, each, policy) for counts in waves] for each in options]
    most, latest = max(map(sum, shown)), max(each[-1] for each in shown)
    for option, found in zip(options, shown, strict=True):
        if found[-1] == latest and sum(found) >= NEARLY * most:
            return option
    return options[-1]


def cut_of(counts: Counts, groups: Groups, *, policy: Policy) -> Cut:
    """One wave's answers per group, after disclosure control."""
    return cut(sums(counts, groups), policy=policy)


def sums(counts: Counts, groups: Groups) -> dict[str, int]:
    """{level: people} put together as {group: people}."""
    return {name: sum(counts.get(level, 0) for level in members) for name, members in groups.items()}


def _groups(levels: Sequence[str], merged: Sequence[str]) -> Groups:
    home = {level: name for name in merged for level in PRESETS[name]}
    found: dict[str, list[str]] = {}
    for level in levels:
        found.setdefault(home.get(level, level), []).append(level)
    return {(name if len(members) > 1 else members[0]): tuple(members) for name, members in found.items()}


def _shown(counts: Counts, groups: Groups, policy: Policy) -> int:
    return sum(cell.n or 0 for cell in cut_of(counts, groups, policy=policy).cells if cell.shown)

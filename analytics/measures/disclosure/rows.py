"""Row-level data for a researcher: what of each person may stand in a row, and whose rows may be linked over waves.

Whoever runs a survey knows who sits where and who took part in which wave. So a row may say no more about a person than
k rows of its wave say, and rows are linked over waves only for people whose whole path through the waves is shared by k.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from analytics.measures.disclosure.guard import SMALL_IN_K
from analytics.measures.disclosure.levels import PRESETS
from analytics.measures.disclosure.policy import DEFAULT, Policy

Column = Sequence[Hashable]
Wave = Mapping[str, Column]
Path = tuple[Hashable | None, ...]

MERGES: tuple[tuple[str, ...], ...] = ((), ("upper",), ("lower",), ("upper", "lower"))


def enough_alike(columns: Sequence[Column], *, policy: Policy = DEFAULT) -> bool:
    """True when every combination of values in these columns (of one length) is shared by at least k rows."""
    return all(policy.allows(count) for count in Counter(zip(*columns, strict=True)).values())


def level_names(waves: Sequence[Column], *, policy: Policy = DEFAULT) -> dict[Hashable, str] | None:
    """{level: the name it may have in a row}, the finest of the fixed merges that fits every wave; None when none does."""
    for merged in MERGES:
        home = {level: name for name in merged for level in PRESETS[name]}
        renamed = [[home.get(str(level), str(level)) for level in wave] for wave in waves]
        if all(enough_alike([wave], policy=policy) for wave in renamed):
            return {level: home.get(str(level), str(level)) for wave in waves for level in wave}
    return None


def kept_columns(
    waves: Sequence[Wave], candidates: Sequence[str], *, policy: Policy = DEFAULT
) -> tuple[str, ...]:
    """Those of `candidates`, taken in their order, that together leave each row among k alike in every wave."""
    kept: tuple[str, ...] = ()
    for name in candidates:
        tried = (*kept, name)
        if all(enough_alike([wave[each] for each in tried], policy=policy) for wave in waves):
            kept = tried
    return kept


def linked(paths: Mapping[Hashable, Path], *, policy: Policy = DEFAULT) -> frozenset[Hashable]:
    """Whose rows may carry one pseudonym over the waves.

    `paths`: person -> their cell in each wave, None where they did not answer. A path must be shared by k people; and
    the rows left alone in a cell must be none or k, else those few would stand out by being alone: then the smallest
    shared path through that cell is given up as well.
    """
    sizes = Counter(paths.values())
    shared = {path for path, count in sizes.items() if policy.allows(count) and _seen(path) > 1}
    while (given_up := _standing_out(sizes, shared, policy)) is not None:
        shared.discard(given_up)
    return frozenset(person for person, path in paths.items() if path in shared)


def tells_on_all(answers: ArrayLike, size: int, *, policy: Policy = DEFAULT) -> bool:
    """True when everyone in a class of `size` rows said the same: then the class gives away each one's answer."""
    found = np.asarray(answers)
    return bool(found.size) and size < SMALL_IN_K * policy.k and bool((found == found[0]).all())


def rare_option(counts: Mapping[Hashable, int], *, policy: Policy = DEFAULT) -> bool:
    """True when an option was chosen by some, but fewer than k: it may be what a person is known by."""
    return any(0 < count < policy.k for count in counts.values())


def _seen(path: Path) -> int:
    return sum(cell is not None for cell in path)


def _standing_out(sizes: Counter[Path], shared: set[Path], policy: Policy) -> Path | None:
    alone: Counter[tuple[int, Hashable]] = Counter()
    for path, count in sizes.items():
        if path not in shared:
            alone.update({(at, cell): count for at, cell in enumerate(path) if cell is not None})
    few = {place for place, count in alone.items() if not policy.allows(count)}
    through = [path for path in shared if any((at, cell) in few for at, cell in enumerate(path))]
    return min(through, key=lambda path: (sizes[path], repr(path)), default=None)

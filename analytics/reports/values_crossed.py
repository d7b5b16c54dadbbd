"""Whose doing and why at once: told only where both tables beside it tell their sums, so that it adds nothing to them.

Inside, each perception of each code is a table of whose doing by why whose sums are taken for known (suppress). Where a sum
is hidden, its whole row or column is: then whatever that sum may be, the cells can be filled in to fit.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.reports.values_tables import BESIDE, SEEN, Cell, Fact, Table, safe_cells

Column = tuple[str, str]


def crossed(facts: Iterable[Fact], safe: Mapping[str, Table], policy: Policy) -> Table:
    """`safe`: the tables "seen", "by_actor" and "by_motive" as they are shown. All is hidden where these put perceptions together."""
    counts = Counter((code, column) for _, code, column in facts)
    # of what occurs every pair: a pair left out would be known to be nobody's, also where all others are hidden
    columns = [
        (seen, f"{actor}{BESIDE}{motive}")
        for seen in sorted({column[0] for _, column in counts}, key=SEEN.index)
        for actor in _side(counts, seen, 0)
        for motive in _side(counts, seen, 1)
    ]
    rows = {
        code: _row(code, columns, counts, {name: _cells(one, code) for name, one in safe.items()}, policy)
        for code in safe["seen"].rows
    }
    return Table(tuple(columns), rows)


def _side(counts: Iterable[tuple[str, Column]], seen: str, side: int) -> list[str]:
    """Whose doing, or why, of all codes of one perception."""
    return sorted({group.split(BESIDE)[side] for _, (each, group) in counts if each == seen})


def _row(
    code: str,
    columns: Sequence[Column],
    counts: Mapping[tuple[str, Column], int],
    sums: Mapping[str, Mapping[Column, Cell]],
    policy: Policy,
) -> tuple[Cell, ...]:
    told: dict[Column, Cell] = {}
    for seen in dict.fromkeys(column[0] for column in columns):
        groups = [column[1] for column in columns if column[0] == seen]
        inside = {each: counts[code, (seen, each)] for each in groups}
        told |= {(seen, each): cell for each, cell in _inside(inside, seen, sums, policy).items()}
    return tuple(told[column] for column in columns)


def _inside(
    inside: Mapping[str, int], seen: str, sums: Mapping[str, Mapping[Column, Cell]], policy: Policy
) -> dict[str, Cell]:
    """The cells of one code and perception, by their group."""
    if not isinstance(sums["seen"].get((seen, "")), int):
        return dict.fromkeys(inside, CANNOT)
    actors = list(dict.fromkeys(each.split(BESIDE)[0] for each in inside))
    motives = list(dict.fromkeys(each.split(BESIDE)[1] for each in inside))
    raw = [[inside[f"{actor}{BESIDE}{motive}"] for motive in motives] for actor in actors]
    safe = {
        f"{actor}{BESIDE}{motive}": cell
        for actor, cells in zip(actors, safe_cells(raw, policy), strict=True)
        for motive, cell in zip(motives, cells, strict=True)
    }
    return {each: cell if _both(each, seen, sums) else CANNOT for each, cell in safe.items()}


def _both(group: str, seen: str, sums: Mapping[str, Mapping[Column, Cell]]) -> bool:
    """Are both of its sums told?"""
    names = zip(("by_actor", "by_motive"), group.split(BESIDE), strict=True)
    return all(isinstance(sums[name].get((seen, one)), int) for name, one in names)


def _cells(found: Table, code: str) -> dict[Column, Cell]:
    return dict(zip(found.columns, found.rows[code], strict=True))

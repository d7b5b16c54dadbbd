"""Sets of fewer than k people made of whole blocks."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence

People = frozenset[Hashable]
MOST_SETS = 20_000
"""When there are more, not all are tried."""


def largest(blocks: Sequence[People], k: int) -> Iterator[People]:
    """Unions of blocks below k people to which no further block can be added."""
    unions: set[People] = {frozenset()}
    for block in blocks:
        unions |= {each | block for each in unions if len(each | block) < k}
        if len(unions) > MOST_SETS:
            break
    for each in unions:
        if each and not any(each < each | block and len(each | block) < k for block in blocks):
            yield each


def unions(sizes: Mapping[int, int], k: int) -> list[tuple[int, ...]]:
    """Places of blocks that are fewer than k people together. `sizes`: place -> people."""
    sets: list[tuple[tuple[int, ...], int]] = [((), 0)]
    for place, size in sizes.items():
        more = [((*each, place), n + size) for each, n in sets if n + size < k]
        sets += more[: max(0, MOST_SETS - len(sets))]
    return [each for each, _n in sets[1:]]

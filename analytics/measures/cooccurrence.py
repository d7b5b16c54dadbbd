"""Which process factor is told together with which public value: counts and Jaccard, exploratory only.

Actors are counted, not segments; values *realized* or *obstructed* are perceptions and *expected* is another field, so
each is a table of its own: pass one at a time.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as Codes
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Together:
    """`both` of n actors tell factor and value; `jaccard` = both / either, None when nobody tells either."""

    factor: str
    value: str
    both: int
    either: int
    jaccard: float | None
    n: int
    method: str = "co-occurrence by actor; Jaccard (exploratory, v1)"


def cooccurrence(
    codings: Iterable[tuple[Hashable, Codes[str]]], *, factors: Sequence[str], values: Sequence[str]
) -> tuple[Together, ...]:
    """From (actor, codes of one segment), all factors x values. An actor counts once, however often coded."""
    segments = [(actor, frozenset(codes)) for actor, codes in codings]
    told: dict[str, set[Hashable]] = {code: set() for code in (*factors, *values)}
    for actor, codes in segments:
        for code in codes & told.keys():
            told[code].add(actor)
    joint = _joint(segments, factors, values)
    n = len({actor for actor, _ in segments})
    return tuple(
        _together(factor, value, joint[factor, value], told, n) for factor in factors for value in values
    )


def _joint(
    segments: Sequence[tuple[Hashable, frozenset[str]]], factors: Sequence[str], values: Sequence[str]
) -> dict[tuple[str, str], set[Hashable]]:
    """Actors who tell both in one segment."""
    joint: dict[tuple[str, str], set[Hashable]] = {(f, v): set() for f in factors for v in values}
    for actor, codes in segments:
        for pair in joint:
            if codes.issuperset(pair):
                joint[pair].add(actor)
    return joint


def _together(
    factor: str, value: str, both: set[Hashable], told: Mapping[str, set[Hashable]], n: int
) -> Together:
    either = len(told[factor] | told[value])
    return Together(factor, value, len(both), either, len(both) / either if either else None, n)

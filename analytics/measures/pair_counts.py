"""The pairs of a group's lists, counted: how many reports each has, what they say, and who reported on everyone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.measures.ties import Tie


@dataclass(frozen=True, slots=True)
class ListSize:
    """One list: `whole` reported on all others, `partly` left some out, `silent` reported on nobody."""

    whole: int
    partly: int
    silent: int

    @property
    def listed(self) -> int:
        return self.whole + self.partly + self.silent

    @property
    def pairs(self) -> int:
        return self.listed * (self.listed - 1) // 2


@dataclass(frozen=True, slots=True)
class PairCounts:
    """Pairs of all lists together by their reports, and of those with two by what they say.

    `confirmed`: both report a tie, `apart`: one does, `neither`: none does. `unconfirmed`: one report, and it tells of
    a tie. `gap`: sum of |a - b|. `most`: the most ties one person has; None for several lists.
    """

    lists: tuple[ListSize, ...]
    one: int
    none: int
    confirmed: int
    apart: int
    neither: int
    unconfirmed: int
    gap: float
    most: int | None

    @property
    def both(self) -> int:
        return self.confirmed + self.apart + self.neither

    @property
    def known(self) -> int:
        """Pairs with a report at all."""
        return self.both + self.one

    @property
    def claimed(self) -> int:
        """Pairs with two reports of which one at least tells of a tie."""
        return self.confirmed + self.apart

    @property
    def tied(self) -> int:
        """Pairs of which anyone tells of a tie: what density counts."""
        return self.claimed + self.unconfirmed

    @property
    def not_whole(self) -> int:
        """People who did not report on everyone."""
        return sum(one.partly + one.silent for one in self.lists)


def pair_counts(ties: Sequence[Sequence[Tie]], rosters: Sequence[Sequence[str]]) -> PairCounts:
    """`ties` of each list, `rosters` beside them."""
    if len(ties) != len(rosters) or not rosters:
        raise ValueError("ties and rosters must have one entry for each list, at least one")
    every = [tie for found in ties for tie in found]
    two = [tie for tie in every if tie.reports == 2]
    return PairCounts(
        lists=tuple(_size(found, roster) for found, roster in zip(ties, rosters, strict=True)),
        one=sum(tie.reports == 1 for tie in every),
        none=sum(tie.reports == 0 for tie in every),
        confirmed=sum(tie.confirmed for tie in two),
        apart=sum(bool(tie.strength) and not tie.confirmed for tie in two),
        neither=sum(not tie.strength for tie in two),
        unconfirmed=sum(tie.reports == 1 and bool(tie.strength) for tie in every),
        gap=sum(tie.asymmetry or 0.0 for tie in two),
        most=_most(ties[0], rosters[0]) if len(rosters) == 1 else None,
    )


def _size(ties: Sequence[Tie], roster: Sequence[str]) -> ListSize:
    given = dict.fromkeys(roster, 0)
    for tie in ties:
        given[tie.a] += tie.there is not None
        given[tie.b] += tie.back is not None
    whole = sum(n == len(roster) - 1 for n in given.values())
    silent = sum(n == 0 for n in given.values())
    return ListSize(whole, len(roster) - whole - silent, silent)


def _most(ties: Sequence[Tie], roster: Sequence[str]) -> int:
    has = dict.fromkeys(roster, 0)
    for tie in ties:
        if tie.strength:
            has[tie.a] += 1
            has[tie.b] += 1
    return max(has.values())

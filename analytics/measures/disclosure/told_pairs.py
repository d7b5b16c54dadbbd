"""What figures of pairs tell together about the few: the attacker's problem of `told`, on counts of pairs.

The unknowns: how many pairs between two kinds of people (who reported on all others, on some, on nobody; and any few of
them) are confirmed, apart, neither, told of by one, or by none. Every figure is an equation over their sums; a rounded
one leaves its sum a span. A linear program bounds what is left for any fewer than k people of a list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement

import numpy as np

from analytics.measures.disclosure.audit import interval_of
from analytics.measures.disclosure.guard import SMALL_IN_K
from analytics.measures.disclosure.pairs import WIDEST, Span, step
from analytics.measures.disclosure.policy import DEFAULT, Policy
from analytics.measures.disclosure.told import Audit, Exposed
from analytics.measures.pair_counts import ListSize

STATES = ("confirmed", "apart", "neither", "told", "denied", "none")
"""The last three: one report, of a tie or of none; no report."""
TWO, ONE = STATES[:3], STATES[3:5]
QUANTITIES: Mapping[str, tuple[str, ...]] = {
    "confirmed": ("confirmed",),
    "apart": ("apart",),
    "neither": ("neither",),
    "ties": ("confirmed", "apart", "told"),
    "no ties": ("neither", "denied"),
    "told by one": ("told",),
    "denied by one": ("denied",),
    "gap": ("apart", "excess"),
    "excess": ("excess",),
}
"""What is asked about a few people, as a sum of states. A gap is 1 for each pair apart, and what is in excess of that."""
GAPS = ("gap", "excess")
MAY: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("whole", "whole"): TWO,
    ("whole", "partly"): (*TWO, *ONE),
    ("whole", "silent"): ONE,
    ("partly", "partly"): STATES,
    ("partly", "silent"): STATES[3:],
    ("silent", "silent"): STATES[5:],
}
SURE = 1e-6


@dataclass(frozen=True, slots=True)
class PairsTold:
    """What is told of one group: counts, or a span of each where it was rounded; None where it is not told.

    `people` answered. `gap`: the sum of differences. `listed_less_tied`: listed * most - 2 * ties (see centralization).
    """

    lists: tuple[ListSize, ...]
    people: int
    both: int
    one: int
    confirmed: int | None = None
    claimed: int | None = None
    gap: float | None = None
    ties: Span | None = None
    listed_less_tied: tuple[float, float] | None = None
    agreed: tuple[tuple[str, float], ...] = ()
    """(quantity, its total) that may be told because so many said the same."""

    @property
    def plain(self) -> PairsTold:
        """How many have reports, and no figure but what was agreed."""
        return PairsTold(self.lists, self.people, self.both, self.one, agreed=self.agreed)


@dataclass(frozen=True, slots=True)
class _Kind:
    """People of one list of whom the same is known."""

    at: int
    name: str
    size: int
    few: bool = False


class _Problem:
    """Columns are collected by name, then made a linear program."""

    def __init__(self, told: PairsTold, kinds: tuple[_Kind, ...]) -> None:
        self.places: dict[object, int] = {}
        self.limits: list[tuple[float, float]] = []
        self.rows: list[tuple[dict[int, float], float]] = []
        self.blocks = [(one, other, _pairs(one, other)) for one, other in _beside(kinds)]
        for one, other, size in self.blocks:
            self._block(one, other, size)
        self._told(told)
        if told.listed_less_tied is not None:
            self._most(told, kinds, told.listed_less_tied)

    def column(self, name: object, low: float = 0.0, high: float = np.inf) -> int:
        self.limits.append((low, high))
        return self.places.setdefault(name, len(self.places))

    def summed(self, states: tuple[str, ...], weigh: Callable[[_Kind, _Kind], float]) -> dict[int, float]:
        """{column: weight} of a sum of states over blocks."""
        return {
            self.places[one, other, state]: weigh(one, other)
            for one, other, _ in self.blocks
            for state in states
            if (one, other, state) in self.places and weigh(one, other)
        }

    def interval(self, target: Mapping[int, float]) -> tuple[float, float]:
        """Least and most of a sum of columns."""
        table = np.zeros((len(self.rows), len(self.places)))
        for at, (row, _) in enumerate(self.rows):
            table[at, list(row)] = list(row.values())
        wanted = np.zeros(len(self.places))
        wanted[list(target)] = list(target.values())
        totals = np.array([total for _, total in self.rows])
        return interval_of(wanted, table, totals, np.array(self.limits))

    def _block(self, one: _Kind, other: _Kind, size: int) -> None:
        may = MAY[one.name, other.name] if (one.name, other.name) in MAY else MAY[other.name, one.name]
        self.rows.append(({self.column((one, other, state)): 1.0 for state in may}, float(size)))
        if "apart" in may:
            row = {self.places[one, other, state]: -3.0 for state in ("confirmed", "apart")}
            row |= {self.column((one, other, state)): 1.0 for state in ("excess", "short")}
            self.rows.append((row, 0.0))

    def _told(self, told: PairsTold) -> None:
        sums: list[tuple[tuple[str, ...], float | None, float | None]] = [
            (TWO, told.both, told.both),
            (ONE, told.one, told.one),
            (QUANTITIES["confirmed"], told.confirmed, told.confirmed),
            (("confirmed", "apart"), told.claimed, told.claimed),
            (QUANTITIES["gap"], told.gap, told.gap),
            (QUANTITIES["ties"], *(told.ties or (None, None))),
            *((QUANTITIES[name], total, total) for name, total in told.agreed),
        ]
        for states, low, high in sums:
            if low is not None and high is not None:
                self._equal(self.summed(states, lambda *_: 1.0), low, high)

    def _equal(self, row: dict[int, float], low: float, high: float) -> None:
        """The sum lies in `low`..`high`."""
        self.rows.append(({**row, self.column(len(self.places), low, high): -1.0}, 0.0))

    def _most(self, told: PairsTold, kinds: tuple[_Kind, ...], span: tuple[float, float]) -> None:
        """The best connected has `most` ties; nobody has more."""
        listed = told.lists[0].listed
        most = self.column("most", 0.0, listed - 1.0)
        ties = self.summed(QUANTITIES["ties"], lambda *_: -2.0)
        self._equal({**ties, most: float(listed)}, *span)
        for kind in kinds:
            self._equal({**self._ties_of(kind), most: float(kind.size)}, 0.0, np.inf)

    def _ties_of(self, kind: _Kind) -> dict[int, float]:
        """Less the ties of these people."""
        return self.summed(QUANTITIES["ties"], lambda one, other: -float((one == kind) + (other == kind)))


def audit_pairs(told: PairsTold, *, policy: Policy = DEFAULT) -> Audit:
    """Is anything about fewer than k people known closer than a step, that the counts of reports alone do not tell?"""
    exposed = _few(told, policy)
    told = replace(told, agreed=_agreed(told, policy))
    tried = 0
    for kinds in _splits(told.lists, policy.k):
        problem, plain = _Problem(told, kinds), _Problem(told.plain, kinds)
        for name, people, target in _targets(problem, kinds, policy.k):
            tried += 1
            near = step(told.lists[kinds[0].at].listed) * (WIDEST if name in GAPS else 1.0)
            low, high = _whole(problem, target)
            if high - low < near and high - low < min(near, _width(plain, target)):
                exposed.append(Exposed(name, "", people, low, high))
    exposed += _best_connected(told)
    figures = [told.confirmed, told.claimed, told.gap, told.ties, told.listed_less_tied]
    given = 2 + sum(each is not None for each in figures)
    return Audit(given, len(QUANTITIES), tried, 2 * tried, tuple(dict.fromkeys(exposed)))


def _targets(
    problem: _Problem, kinds: tuple[_Kind, ...], k: int
) -> Iterator[tuple[str, int, dict[int, float]]]:
    """(quantity, people, its sum over them): of the few taken apart, else of all who did not report on everyone."""
    few = [one for one in kinds if one.few] or [one for one in kinds if one.name != "whole"]
    people = sum(one.size for one in few)
    for name, states in QUANTITIES.items() if 0 < people < k else ():
        target = problem.summed(states, lambda one, other: float((one in few) + (other in few)))
        if target:
            yield name, people, target


def _best_connected(told: PairsTold) -> list[Exposed]:
    if told.listed_less_tied is None or {"ties", "no ties"} & {name for name, _ in told.agreed}:
        return []
    problem = _Problem(told, next(_splits(told.lists, 1)))
    low, high = _whole(problem, {problem.places["most"]: 1.0})
    near = step(told.lists[0].listed)
    return [Exposed("most ties", "", 1, low, high)] if high - low < near else []


def _few(told: PairsTold, policy: Policy) -> list[Exposed]:
    """States of so few pairs that they are surely pairs of fewer than k people."""
    return [
        Exposed(name, "", int(2 * high), low, high)
        for name, (low, high, _least, most) in _sums(told).items()
        if name not in GAPS and 0 < 2 * high < policy.k <= 2 * most
    ]


def _agreed(told: PairsTold, policy: Policy) -> tuple[tuple[str, float], ...]:
    """Of which all or none are told, among so many that it may be."""
    others = sum(one.partly + one.silent for one in told.lists)
    return tuple(
        (name, high)
        for name, (low, high, least, most) in _sums(told).items()
        if (others if name.endswith("by one") else told.people) >= SMALL_IN_K * policy.k
        and high - low < SURE
        and (low == least or high == most)
    )


def _sums(told: PairsTold) -> dict[str, tuple[float, float, float, float]]:
    """{quantity: least and most of all pairs together, and what they were without the figures}."""
    kinds = next(_splits(told.lists, 1))
    problem, plain = _Problem(told, kinds), _Problem(told.plain, kinds)
    return {
        name: (
            *_whole(problem, problem.summed(states, lambda *_: 1.0)),
            *_whole(plain, plain.summed(states, lambda *_: 1.0)),
        )
        for name, states in QUANTITIES.items()
    }


def _whole(problem: _Problem, target: Mapping[int, float]) -> tuple[float, float]:
    """The whole numbers within what the linear program leaves."""
    if not target:
        return (0.0, 0.0)
    low, high = problem.interval(target)
    return (float(np.ceil(low - SURE)), float(np.floor(high + SURE)))


def _width(problem: _Problem, target: Mapping[int, float]) -> float:
    low, high = _whole(problem, target)
    return high - low


def _splits(lists: tuple[ListSize, ...], k: int) -> Iterator[tuple[_Kind, ...]]:
    """All kinds of people, first as they are, then with each fewer than k of one kind taken apart (they stand first)."""
    whole = tuple(
        _Kind(at, name, size)
        for at, one in enumerate(lists)
        for name, size in (("whole", one.whole), ("partly", one.partly), ("silent", one.silent))
        if size
    )
    yield whole
    for kind in whole:
        others = tuple(one for one in whole if one != kind)
        for few in range(1, min(k - 1, kind.size) + 1):
            rest = (replace(kind, size=kind.size - few),) if few < kind.size else ()
            yield (replace(kind, size=few, few=True), *rest, *others)


def _beside(kinds: tuple[_Kind, ...]) -> Iterator[tuple[_Kind, _Kind]]:
    return ((a, b) for a, b in combinations_with_replacement(kinds, 2) if a.at == b.at and _pairs(a, b))


def _pairs(one: _Kind, other: _Kind) -> int:
    return one.size * (one.size - 1) // 2 if one == other else one.size * other.size

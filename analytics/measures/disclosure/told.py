"""What everything published together tells about the few: each published mean is one equation over unknown sums.

The unknowns are sums of a quantity over people who stand in the same published sets of a wave ("blocks"). First by
algebra: does some combination of the equations speak of fewer than k people alone? Then by linear program (the attacker's
problem of Fischetti & Salazar-Gonzalez 2001, Management Science 47, on sums instead of counts): how closely can the
sum over any set of fewer than k be bounded, knowing that nobody's score lies outside the scale?
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

import numpy as np
from scipy import linalg, optimize

from analytics.measures.arrays import Floats
from analytics.measures.disclosure.audit import interval_of
from analytics.measures.disclosure.few import MOST_SETS, People, largest, unions
from analytics.measures.disclosure.guard import SMALL_IN_K
from analytics.measures.disclosure.policy import DEFAULT, Policy

Parts = Mapping[str, tuple[str, ...]]
STEP = 100 / 16
"""One step of a person's score: four items of five anchors. A sum known closer than this is as good as known."""
TOUCH = 1e-7
AT_ONCE = 512


@dataclass(frozen=True, slots=True)
class Claim:
    """A published mean over `people` of a sum of `terms` (quantity, wave, weight): a mean has one, a change has two.

    `within`: how far the mean may lie from `value`, half the unit of one that was rounded.
    """

    people: People
    terms: tuple[tuple[str, Hashable, float], ...]
    value: float
    within: float = 0.0


@dataclass(frozen=True, slots=True)
class Exposed:
    """`people` fewer than k whose figures are known: `low` to `high`, their sum; both None when it follows by algebra."""

    quantity: str
    wave: Hashable
    people: int
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Audit:
    """`figures` equations over `unknowns` sums; `sets` of fewer than k tried, `programs` solved; who is `exposed`."""

    figures: int
    unknowns: int
    sets: int
    programs: int
    exposed: tuple[Exposed, ...]

    @property
    def safe(self) -> bool:
        return not self.exposed


@dataclass(frozen=True, slots=True, eq=False)
class System:
    """`table` @ sums = `totals`; column = (quantity, wave, block of people); `limits` (columns, 2) of each sum.

    After the `columns` of people the table has one for each rounded figure: what rounding added to its total.
    """

    columns: tuple[tuple[str, Hashable, People], ...]
    table: Floats
    totals: Floats
    limits: Floats
    waves: tuple[Hashable, ...]


def audit_means(
    claims: Sequence[Claim],
    *,
    parts: Parts | None = None,
    policy: Policy = DEFAULT,
    scale: float = 100.0,
    step: float = STEP,
) -> Audit:
    """Audit all claims together. `parts`: a quantity that is each person's mean of others ({"intensity": (…)}).

    Scores lie in 0..`scale`; a sum known closer than `step` is known.
    """
    found = [
        _audit(system(group, parts or {}, policy=policy, scale=scale), policy, step)
        for group in _apart(claims, parts or {})
    ]
    return Audit(
        figures=sum(one.figures for one in found),
        unknowns=sum(one.unknowns for one in found),
        sets=sum(one.sets for one in found),
        programs=sum(one.programs for one in found),
        exposed=tuple(each for one in found for each in one.exposed),
    )


def system(
    claims: Sequence[Claim], parts: Parts, *, policy: Policy = DEFAULT, scale: float = 100.0
) -> System:
    """The equations of claims that have to do with each other."""
    plain = list(dict.fromkeys(replace(one, terms=_plain(one.terms, parts)) for one in claims))
    waves = tuple(sorted({wave for one in plain for _, wave, _ in one.terms}, key=_order))
    names = tuple(dict.fromkeys(name for one in plain for name, _, _ in one.terms))
    columns = tuple((name, wave, block) for wave in waves for block in _blocks(plain, wave) for name in names)
    table = np.array([[_weight(one, column) for column in columns] for one in plain])
    totals = np.array([one.value * len(one.people) for one in plain])
    used = np.abs(table).sum(axis=0) > 0
    kept = tuple(column for column, there in zip(columns, used, strict=True) if there)
    limits = np.array([_limits(column, plain, policy, scale) for column in kept]).reshape(-1, 2)
    loose = np.array([one.within * len(one.people) for one in plain])
    rounding = np.column_stack([-loose, loose])[loose > 0]
    return System(
        kept,
        np.column_stack([table[:, used], np.eye(len(plain))[:, loose > 0]]),
        totals,
        np.concatenate([limits, rounding]),
        waves,
    )


def _audit(found: System, policy: Policy, step: float) -> Audit:
    basis = linalg.orth(found.table.T).T
    exposed: dict[tuple[str, Hashable, People], Exposed] = {}
    tried = programs = 0
    for people in _small_sets(found, policy.k):
        tried += 1
        inside = np.zeros(found.table.shape[1], dtype=np.bool_)
        inside[: len(found.columns)] = [block <= people for _, _, block in found.columns]
        if np.linalg.norm(basis[:, inside], 2) > 1 - TOUCH:
            exposed["", "", people] = Exposed("", "", len(people))
            break
    room = _room(found)
    targets = iter(_targets(found, policy.k) if not exposed else ())
    while some := list(islice(targets, AT_ONCE)):
        tried += len(some)
        sums = _sums(some, found.table.shape[1])
        for at in np.flatnonzero(_widths(sums, room, basis) < step):
            programs += 1
            low, high = _interval(sums[at], found)
            if high - low < step:
                name, wave, _size = found.columns[some[at][0]]
                people = frozenset[Hashable]().union(*(found.columns[each][2] for each in some[at]))
                exposed[name, wave, people] = Exposed(name, wave, len(people), low, high)
    return Audit(len(found.totals), len(found.columns), tried, programs, tuple(exposed.values()))


def _interval(target: Floats, found: System) -> tuple[float, float]:
    """What is known of a sum. Where figures contradict each other nothing is certain, so nothing is taken for safe."""
    try:
        return interval_of(target, found.table, found.totals, found.limits)
    except ValueError:
        return (0.0, 0.0)


def _apart(claims: Sequence[Claim], parts: Parts) -> list[list[Claim]]:
    """Claims that share neither people nor a quantity's family have nothing to do with each other."""
    family = {part: whole for whole, each in parts.items() for part in each}
    groups: list[tuple[set[Hashable], list[Claim]]] = []
    for claim in claims:
        touched: set[Hashable] = {
            (family.get(name, name), person) for name, _, _ in claim.terms for person in claim.people
        }
        near = [group for group in groups if group[0] & touched]
        groups = [group for group in groups if not group[0] & touched]
        groups.append(
            (touched.union(*(group[0] for group in near)), [*(c for group in near for c in group[1]), claim])
        )
    return [group for _, group in groups]


def _plain(
    terms: Sequence[tuple[str, Hashable, float]], parts: Parts
) -> tuple[tuple[str, Hashable, float], ...]:
    """Terms with a quantity that is a mean of others written as those others."""
    return tuple(
        (part, wave, weight / len(parts.get(name, (name,))))
        for name, wave, weight in terms
        for part in parts.get(name, (name,))
    )


def _blocks(claims: Sequence[Claim], wave: Hashable) -> list[People]:
    """People of a wave, grouped by the published sets of that wave they are in."""
    sets = list(dict.fromkeys(one.people for one in claims if any(at == wave for _, at, _ in one.terms)))
    blocks: dict[tuple[bool, ...], list[Hashable]] = {}
    for person in frozenset[Hashable]().union(*sets):
        blocks.setdefault(tuple(person in each for each in sets), []).append(person)
    return [frozenset(block) for block in blocks.values()]


def _weight(claim: Claim, column: tuple[str, Hashable, People]) -> float:
    name, wave, block = column
    if not block <= claim.people:
        return 0.0
    return sum(weight for each, at, weight in claim.terms if (each, at) == (name, wave))


def _limits(
    column: tuple[str, Hashable, People], claims: Sequence[Claim], policy: Policy, scale: float
) -> tuple[float, float]:
    """0 to everyone at the end of the scale. Where very many all said the same that may be told: no limits then."""
    name, wave, block = column
    ends = [
        one
        for one in claims
        if (name, wave) in {each[:2] for each in one.terms} and block <= one.people and len(one.terms) == 1
    ]
    if any(len(one.people) >= SMALL_IN_K * policy.k and one.value in (0.0, scale) for one in ends):
        return (-np.inf, np.inf)
    return (0.0, scale * len(block))


def _small_sets(found: System, k: int) -> Iterator[People]:
    """The largest sets of fewer than k people, made of blocks of one wave and the next."""
    blocks = {
        wave: list(dict.fromkeys(b for _, at, b in found.columns if at == wave)) for wave in found.waves
    }
    pairs = list(pairwise(found.waves)) or [(found.waves[0], found.waves[0])]
    seen: set[People] = set()
    for first, second in pairs:
        small = [each for each in dict.fromkeys([*blocks[first], *blocks[second]]) if len(each) < k]
        for people in largest(small, k):
            if people not in seen:
                seen.add(people)
                yield people
            if len(seen) > MOST_SETS:
                return


def _targets(found: System, k: int) -> Iterator[tuple[int, ...]]:
    """Each quantity's sum over each set of fewer than k people of one wave, as places of its columns."""
    for wave in found.waves:
        places: dict[str, list[int]] = {}
        for place, (name, at, block) in enumerate(found.columns):
            if at == wave and len(block) < k:
                places.setdefault(name, []).append(place)
        for small in places.values():
            yield from unions({at: len(found.columns[at][2]) for at in small}, k)


def _room(found: System) -> Floats:
    """How far every sum may move from the solution that lies furthest inside the limits: shape (columns,).

    One linear program: the largest t such that every sum stays t points a head away from its limits.
    """
    low, high = found.limits[:, 0], found.limits[:, 1]
    sizes = high / 100  # what rounding adds may move by as many parts of what it can be
    sizes[: len(found.columns)] = [len(block) for _, _, block in found.columns]
    bound = np.isfinite(low)
    inside = np.concatenate([-np.eye(len(sizes))[bound], np.eye(len(sizes))[bound]])
    best = optimize.linprog(
        np.append(np.zeros(len(sizes)), -1.0),
        A_ub=np.column_stack([inside, np.concatenate([sizes[bound], sizes[bound]])]),
        b_ub=np.concatenate([-low[bound], high[bound]]),
        A_eq=np.column_stack([found.table, np.zeros(len(found.totals))]),
        b_eq=found.totals,
        bounds=[(None, None)] * len(sizes) + [(0, 100)],
        method="highs",
    )
    return sizes * (float(best.x[-1]) if best.x is not None else 0.0)


def _sums(targets: Sequence[tuple[int, ...]], columns: int) -> Floats:
    """A row for each target: 1 where a column belongs to it."""
    found = np.zeros((len(targets), columns))
    for row, places in enumerate(targets):
        found[row, list(places)] = 1
    return found


def _widths(sums: Floats, room: Floats, basis: Floats) -> Floats:
    """The least width each target's interval has: move along what the equations leave free, both ways."""
    free = sums - (sums @ basis.T) @ basis
    most = (np.abs(free) / np.maximum(room, 1e-300)).max(axis=1, initial=0.0)
    along = 2 * np.einsum("ij,ij->i", free, sums)
    widths: Floats = np.where(most > TOUCH, along / np.maximum(most, TOUCH), 0.0)
    return widths


def _order(wave: Hashable) -> tuple[str, float | str]:
    return ("", float(wave)) if isinstance(wave, int | float) else ("~", str(wave))

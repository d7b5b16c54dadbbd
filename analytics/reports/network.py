"""Who works with whom: reports compared within each level, and between kinds of actors. Never person by person.

People are drawn on the page for staff alone (reports.tie_map), each with their own consent. This report, which files and
programs get, holds none of them: a consent can be taken back, a file cannot. `NO_MAP` says so.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from analytics.datasets.network import RosterCourse, RosterWave
from analytics.measures.census import census_mean
from analytics.measures.disclosure.cut import cut
from analytics.measures.disclosure.guard import hides_equal_scores, withheld
from analytics.measures.disclosure.pairs import controlled
from analytics.measures.disclosure.policy import LEAST_K, Policy
from analytics.measures.figure import Figure
from analytics.measures.network import Network, network, pooled
from analytics.measures.pair_counts import PairCounts, pair_counts
from analytics.reports.groups import Groups, cut_of, grouping, sums

METHOD = (
    "two reports of each pair within a body; asymmetry first; density and centralization from complete lists with at "
    "least 80 % response; between kinds of actors: mean of people's mean reports, 0-4, t interval (network v2)"
)
NO_MAP = "no person is in this report: those who agreed are drawn on the page only"
NO_PAIRS = "not in the data: whose organisation answered is not kept"
NO_LISTS = "undefined: the lists can no longer be told"
TOO_SHORT = "undefined: fewer than two on the list"
ACTORS = ("city", "private", "citizens", "knowledge", "other")


@dataclass(frozen=True, slots=True)
class Pairs:
    """Of `all` pairs: told of by both (`both`), by one (unconfirmed), by none (missing, not absent)."""

    all: int
    both: int
    one: int
    none: int


@dataclass(frozen=True, slots=True)
class LevelTies:
    """One group of levels in one wave. Where `shown` is false there is no figure, and `reason` says why.

    `lists`: bodies it is made of; `listed`: seats on them; `n`: people who answered.
    """

    wave: int
    group: str
    levels: tuple[str, ...]
    shown: bool
    reason: str
    n: int | None
    invited: int
    lists: int
    listed: int
    pairs: Pairs | None
    asymmetry: Figure
    confirmation: Figure
    density: Figure
    centralization: Figure


@dataclass(frozen=True, slots=True)
class Between:
    """What people of `by` report of those of `about`: the mean of their means, 0 to 4; `n` reporters."""

    wave: int
    by: str
    about: str
    mean: Figure


@dataclass(frozen=True, slots=True)
class Part:
    """One list of a group: its figures, and who stands on it."""

    network: Network
    keys: list[str]


@dataclass(frozen=True, slots=True)
class RosterHead:
    number: int
    key: str
    edition: int
    opened: date
    closed: date
    published: bool
    answered: int
    invited: int


@dataclass(frozen=True, slots=True)
class NetworkReport:
    """`between` by wave, reporter and subject; `ties` by wave and group; `map` says why no person is in it."""

    slug: str
    series: str
    name: Mapping[str, str]
    source: str
    waves: tuple[RosterHead, ...]
    groups: Mapping[str, tuple[str, ...]]
    ties: tuple[LevelTies, ...]
    actors: tuple[str, ...]
    between: tuple[Between, ...]
    k: int
    map: str = NO_MAP
    method: str = METHOD

    def of_wave(self, number: int) -> dict[tuple[str, str], Figure]:
        """{(by, about): mean}."""
        return {(one.by, one.about): one.mean for one in self.between if one.wave == number}

    @property
    def latest(self) -> tuple[LevelTies, ...]:
        return tuple(one for one in self.ties if self.waves and one.wave == self.waves[-1].number)


def network_report(course: RosterCourse) -> NetworkReport:
    """The report of a series; without waves it has no figures."""
    policy = Policy(k=max(course.k, LEAST_K))
    counts = [_counts(wave) for wave in course.waves]
    groups = grouping(counts, policy=policy)
    actors = tuple(name for name in ACTORS if any(name in _actors(wave) for wave in course.waves))
    return NetworkReport(
        slug=course.slug,
        series=course.series,
        name=course.name,
        source=course.source,
        waves=tuple(_head(wave) for wave in course.waves),
        groups=groups,
        ties=tuple(one for wave in course.waves for one in _levels(wave, groups, policy)),
        actors=actors,
        between=tuple(one for wave in course.waves for one in _between(wave, actors, policy)),
        k=policy.k,
    )


def _head(wave: RosterWave) -> RosterHead:
    facts = (wave.number, wave.key, wave.edition, wave.opened, wave.closed, wave.published)
    return RosterHead(*facts, answered=len(wave.reporters), invited=sum(wave.invited.values()))


def _counts(wave: RosterWave) -> dict[str, int]:
    """{level: people who answered}."""
    found = dict.fromkeys(wave.invited, 0)
    for one in wave.reporters:
        found[one.level] = found.get(one.level, 0) + 1
    return found


def _actors(wave: RosterWave) -> set[str]:
    return {one.actor_group for one in wave.reporters} | {line.actor_group for line in wave.lines}


def _levels(wave: RosterWave, groups: Groups, policy: Policy) -> list[LevelTies]:
    allowed, invited = cut_of(_counts(wave), groups, policy=policy), sums(wave.invited, groups)
    made = []
    for cell in allowed.cells:
        bodies = [body for body, level in wave.levels.items() if level in groups[cell.name]]
        lists = [[line.key for line in wave.lines if line.body == body] for body in bodies]
        parts = lists_of(wave, groups[cell.name]) if cell.shown and wave.source == "body" else []
        reason = cell.reason or ("" if parts else _obstacle(wave))
        counts = counted(parts) if parts else None
        made.append(
            LevelTies(
                wave=wave.number,
                group=cell.name,
                levels=groups[cell.name],
                shown=counts is not None,
                reason=reason,
                n=cell.n,
                invited=invited[cell.name],
                lists=len(bodies),
                listed=sum(map(len, lists)),
                pairs=_pairs(counts) if counts else None,
                **_figures(parts, reason, cell.n or 0, policy),
            )
        )
    return made


def _obstacle(wave: RosterWave) -> str:
    if wave.source != "body":
        return NO_PAIRS
    return TOO_SHORT if wave.lines else NO_LISTS


def lists_of(wave: RosterWave, levels: Sequence[str]) -> list[Part]:
    """Each list of two or more of these levels."""
    found = []
    for body in (body for body, level in wave.levels.items() if level in levels):
        keys = [line.key for line in wave.lines if line.body == body]
        if len(keys) < 2:
            continue
        on_it = set(keys)
        reports = {
            (one.key, other): float(point)
            for one in wave.reporters
            if one.body == body and one.key in on_it
            for other, point in one.points.items()
            if other in on_it and other != one.key
        }
        found.append(Part(network(reports, keys), keys))
    return found


def counted(parts: Sequence[Part]) -> PairCounts:
    """The pairs of these lists."""
    return pair_counts([one.network.ties for one in parts], [one.keys for one in parts])


def _pairs(counts: PairCounts) -> Pairs:
    return Pairs(counts.known + counts.none, counts.both, counts.one, counts.none)


def _figures(parts: Sequence[Part], reason: str, n: int, policy: Policy) -> dict[str, Figure]:
    if not parts:
        return dict.fromkeys(("asymmetry", "confirmation", "density", "centralization"), withheld(reason))
    found = pooled([one.network for one in parts], [len(one.keys) for one in parts])
    return controlled(found, counted(parts), n, policy=policy)


def _between(wave: RosterWave, actors: tuple[str, ...], policy: Policy) -> list[Between]:
    """Reporters of each kind on subjects of each kind; both sides large enough, or "cannot be shown"."""
    by_group: dict[str, int] = defaultdict(int)
    for one in wave.reporters:
        by_group[one.actor_group] += 1
    kinds = {line.key: line.actor_group for line in wave.lines}
    speakers = cut({name: by_group[name] for name in actors}, policy=policy)
    subjects = {name: list(kinds.values()).count(name) for name in actors}
    heard = cut(subjects, policy=policy) if wave.source == "body" else None
    found = []
    for by in actors:
        for about in actors:
            allowed = speakers.by_name(by)
            if allowed.shown and heard is not None:
                allowed = heard.by_name(about)
            mean = _mean(wave, kinds, by, about, policy) if allowed.shown else withheld(allowed.reason)
            found.append(Between(wave.number, by, about, mean))
    return found


def _mean(wave: RosterWave, kinds: Mapping[str, str], by: str, about: str, policy: Policy) -> Figure:
    given = [
        [point for line, point in one.points.items() if kinds.get(line) == about]
        for one in wave.reporters
        if one.actor_group == by
    ]
    scores = np.array([sum(points) / len(points) if points else np.nan for points in given])
    n = int((~np.isnan(scores)).sum())
    if n and (not policy.allows(n) or hides_equal_scores(scores, policy=policy)):
        return withheld()
    return census_mean(scores, population=len(scores))

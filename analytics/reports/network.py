"""Who works with whom: reports compared within each level, and between kinds of actors. Never person by person.

People are drawn on the page for staff alone (reports.tie_map), each with their own consent. This report, which files and
programs get, holds none of them: a consent can be taken back, a file cannot. `NO_MAP` says so.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from analytics.datasets.network import RosterCourse, RosterWave
from analytics.measures.census import census_mean
from analytics.measures.disclosure.cut import cut
from analytics.measures.disclosure.guard import SMALL_IN_K, hides_equal_scores, withheld
from analytics.measures.disclosure.policy import LEAST_K, Policy
from analytics.measures.figure import Figure
from analytics.measures.network import Network, network, pooled
from analytics.reports.groups import Groups, cut_of, grouping, sums

METHOD = (
    "two reports of each pair within a body; asymmetry first; density and centralization from complete lists with at "
    "least 80 % response; between kinds of actors: mean of people's mean reports, 0-4, t interval (network v1)"
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
    confirmed: int


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
        found = _network(wave, bodies, lists) if cell.shown and wave.source == "body" else None
        reason = cell.reason or ("" if found else _obstacle(wave))
        figures = _figures(found, reason, cell.n or 0, policy)
        made.append(
            LevelTies(
                wave=wave.number,
                group=cell.name,
                levels=groups[cell.name],
                shown=found is not None,
                reason=reason,
                n=cell.n,
                invited=invited[cell.name],
                lists=len(bodies),
                listed=sum(map(len, lists)),
                pairs=_pairs(found) if found else None,
                **figures,
            )
        )
    return made


def _obstacle(wave: RosterWave) -> str:
    if wave.source != "body":
        return NO_PAIRS
    return TOO_SHORT if wave.lines else NO_LISTS


def _network(wave: RosterWave, bodies: list[str], lists: list[list[str]]) -> Network | None:
    """The lists of a group as one; None when there is no list of two."""
    parts, sizes = [], []
    for body, keys in zip(bodies, lists, strict=True):
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
        parts.append(network(reports, keys))
        sizes.append(len(keys))
    return pooled(parts, sizes) if parts else None


def _pairs(found: Network) -> Pairs:
    told = [tie.reports for tie in found.ties]
    confirmed = sum(tie.confirmed for tie in found.ties)
    return Pairs(len(told), told.count(2), told.count(1), told.count(0), confirmed)


def _figures(found: Network | None, reason: str, n: int, policy: Policy) -> dict[str, Figure]:
    names = ("asymmetry", "confirmation", "density", "centralization")
    if found is None:
        return {name: withheld(reason) for name in names}
    return {name: _not_telling(getattr(found, name), name, n, policy) for name in names}


def _not_telling(figure: Figure, name: str, n: int, policy: Policy) -> Figure:
    """A share of 0 or 1 among few tells what each of them reported; it is not shown."""
    small = n < SMALL_IN_K * policy.k
    extreme = figure.value in (0.0, 1.0) if name != "asymmetry" else figure.value == 0.0
    return withheld() if small and extreme else figure


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

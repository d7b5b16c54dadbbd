"""The figures of an intensity report as equations over people, for the audit of what they tell together.

Means, changes of those in both waves, newcomers, leavers and gaps between dimensions are sums over people. The model's
change, intervals and reliabilities are not: they rest on weights that are not published.
"""

from collections.abc import Iterator, Mapping

from analytics.datasets.intensity import Course, WaveScores
from analytics.datasets.network import RosterCourse, RosterWave
from analytics.datasets.structure import StructureData
from analytics.measures.disclosure.few import People
from analytics.measures.disclosure.rounding import unit_of
from analytics.measures.disclosure.told import Claim
from analytics.measures.figure import Figure
from analytics.reports.cells import Cell, scores_of
from analytics.reports.intensity import IntensityReport, audited_course
from analytics.reports.network import NetworkReport
from analytics.reports.structure import StructureReport, members

Groups = Mapping[str, tuple[str, ...]]
Terms = tuple[tuple[str, int, float], ...]


def claims(report: IntensityReport, course: Course) -> list[Claim]:
    """Everything `report` says about sums; `course` is what it rests on (today's, when people were erased since)."""
    rests = audited_course(course, report.groups, report.k)
    waves = {wave.number: wave for wave in rests.waves}
    return [claim for one in report.cells if one.wave in waves for claim in _cell(one, waves)]


def _cell(one: Cell, waves: Mapping[int, WaveScores]) -> Iterator[Claim]:
    for name, figure in one.figures.items():
        yield from _claim(figure, _who(waves, one, name), ((name, one.wave, 1.0),))
    for gap in one.gaps:
        both = _who(waves, one, gap.first) & _who(waves, one, gap.second)
        yield from _claim(gap, both, ((gap.first, one.wave, 1.0), (gap.second, one.wave, -1.0)))
    for name, moved in one.moved.items():
        now, then = _who(waves, one, name), _who(waves, one, name, moved.since)
        yield from _claim(moved.stayers, now & then, ((name, one.wave, 1.0), (name, moved.since, -1.0)))
        yield from _claim(moved.newcomers, now - then, ((name, one.wave, 1.0),))
        yield from _claim(moved.leavers, then - now, ((name, moved.since, 1.0),))


def _who(waves: Mapping[int, WaveScores], one: Cell, name: str, number: int | None = None) -> People:
    wave = waves.get(one.wave if number is None else number)
    return frozenset(scores_of(wave, one.levels, name)) if wave else frozenset()


def _claim(figure: Figure, now: People, terms: Terms) -> Iterator[Claim]:
    """The figure over the people it was computed of, as far as they are still known."""
    if figure.value is not None and figure.n:
        yield Claim(_then(now, figure.n, terms), terms, figure.value)


def _then(now: People, n: int, terms: Terms) -> People:
    """`n` people were counted. Who was erased since stands in as nobody known; who came since is taken away.

    Which of today's came later is not known either, and does not matter: only how many they are.
    """
    if n >= len(now):
        return now | {("gone", terms[0][1], place) for place in range(n - len(now))}
    return frozenset(sorted(now, key=str)[:n])


def cut_claims(report: StructureReport, data: StructureData, groups: Groups) -> list[Claim]:
    """Each rounded mean by kind of partner, core and capacity. `groups`: of the intensity report beside it."""
    waves = {wave.number: wave for wave in audited_course(data.course, groups, report.k).waves}
    beside = {one.wave: one for one in data.seats}
    return [
        Claim(
            frozenset(members(waves[one.wave], beside[one.wave], one.name, part.name)),
            ((name, one.wave, 1.0),),
            figure.value,
            within=unit_of(figure) / 2,
        )
        for one in report.cuts
        for part in one.parts
        for name, figure in part.figures.items()
        if figure.value is not None
    ]


def network_claims(report: NetworkReport, course: RosterCourse) -> list[Claim]:
    """What one kind of partners says of another, as means over the people who said it. Scores are 0 to 4 there."""
    waves = {wave.number: wave for wave in course.waves}
    return [
        Claim(speakers(waves[one.wave], one.by, one.about), ((one.about, one.wave, 1.0),), one.mean.value)
        for one in report.between
        if one.mean.value is not None
    ]


def speakers(wave: RosterWave, by: str, about: str) -> People:
    """Who of `by` reports anything of `about`."""
    kinds = {line.key: line.actor_group for line in wave.lines}
    return frozenset(
        one.key
        for one in wave.reporters
        if one.actor_group == by and any(kinds.get(line) == about for line in one.points)
    )

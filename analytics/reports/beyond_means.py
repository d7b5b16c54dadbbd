"""What an intensity report tells that is no sum over people, each kind with the rule that keeps it from telling about the few.

* Changes of the model: weighted sums. Rounded to a unit that leaves every few open by a step (measures.disclosure.rounding).
* Intervals: the spread of the same people as the mean. Its sum of squares is one more equation over the same set, so it
  joins no smaller sets; and it bounds each person (measures.disclosure.spread), which must leave a step.
* Reliabilities: one ratio of variances of items, which stand nowhere else; over 3 k answers or more, and to two decimals.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from analytics.datasets.intensity import Course, WaveScores
from analytics.measures.census import CensusMean
from analytics.measures.disclosure.guard import SMALL_IN_K
from analytics.measures.disclosure.policy import LEAST_K, Policy
from analytics.measures.disclosure.rounding import is_rounded
from analytics.measures.disclosure.spread import deviation, exposes, room
from analytics.measures.disclosure.told import STEP, Audit, Exposed
from analytics.measures.figure import Figure
from analytics.measures.mixed import random_intercept
from analytics.reports.cells import Cell, scores_of
from analytics.reports.intensity import IntensityReport, audited_course
from analytics.reports.movement import Line, asked_alike, matrix, units
from analytics.reports.told_reliability import coarse


def model_changes(report: IntensityReport, rests: Course, *, known: Collection[int] = ()) -> Audit:
    """Is each change of the model as coarse as those who came and went ask for? `rests`: as for `claims`.

    `known`: waves that were published before; their figures are taken over, and audited where they stood first.
    """
    policy = Policy(k=max(report.k, LEAST_K))
    course = audited_course(rests, report.groups, report.k)
    waves = {wave.number: wave for wave in course.waves}
    exposed: list[Exposed] = []
    count = 0
    for group, levels in report.groups.items():
        cells = [one for one in report.of_group(group) if one.shown and one.wave in waves]
        for name in dict.fromkeys(name for one in cells for name in one.moved):
            needed = _needed(_line(name, levels, cells, waves), policy)
            for one in cells:
                change = one.moved[name].model.value if name in one.moved else None
                if change is None or one.wave in known:
                    continue
                count += 1
                if not is_rounded(change, needed.get(one.wave, 0.0)):
                    exposed.append(Exposed(f"change of the model: {name}", one.wave, 1))
    return Audit(count, 0, 0, 0, tuple(exposed))


def _line(name: str, levels: tuple[str, ...], cells: Sequence[Cell], waves: Mapping[int, WaveScores]) -> Line:
    numbers = tuple(one.wave for one in cells if one.figures[name].defined)
    return Line(
        name,
        numbers,
        tuple(scores_of(waves[number], levels, name) for number in numbers),
        tuple(waves[number].asked.get(name, ()) for number in numbers),
    )


def _needed(line: Line, policy: Policy) -> dict[int, float]:
    """{wave: the unit its change must be a multiple of}."""
    table, found = matrix(line.scores), {}
    for same in asked_alike(line):
        part = table[:, same]
        for at, to in zip(same[1:], units(part, random_intercept(part), policy=policy), strict=True):
            found[line.numbers[at]] = to
    return found


def intervals(report: IntensityReport) -> Audit:
    """Does an interval leave each of its people open by a step?"""
    spreads = [
        (f"interval: {name}", one.wave, figure.n, sd)
        for one in report.cells
        for name, figure in _with_intervals(one)
        if (sd := _deviation(figure)) is not None
    ]
    exposed = [
        Exposed(name, wave, 1, 0.0, room(sd, n, 1))
        for name, wave, n, sd in spreads
        if exposes(sd, n, step=STEP)
    ]
    return Audit(len(spreads), 0, 0, 0, tuple(exposed))


def _with_intervals(one: Cell) -> Iterator[tuple[str, Figure]]:
    yield from one.figures.items()
    for gap in one.gaps:
        yield f"{gap.first} less {gap.second}", gap
    for name, moved in one.moved.items():
        for who in ("stayers", "newcomers", "leavers"):
            yield f"{name}, {who}", getattr(moved, who)


def _deviation(figure: Figure) -> float | None:
    """The spread a reader finds behind the figure; None without an interval.

    Holm makes the intervals of gaps wider: taken for plain ones they would seem more spread than they are. A third of
    the doubt is the widest, and its quantile the one used for all that are no census mean.
    """
    if figure.low is None or figure.high is None or figure.n < 2:
        return None
    half = (figure.high - figure.low) / 2
    if isinstance(figure, CensusMean):
        factor = 1 - figure.n / figure.population * figure.reliability
        return deviation(half, figure.n, factor=factor) if factor > 0 else figure.sd
    return deviation(half, figure.n, confidence=1 - 0.05 / 3)


def reliabilities(report: IntensityReport) -> Audit:
    """Over enough answers and to two decimals?"""
    told = {name: one for name, one in report.reliability.items() if one.value is not None}
    exposed = tuple(
        Exposed(f"reliability: {name}", "", one.n)
        for name, one in told.items()
        if one.n < SMALL_IN_K * report.k or not coarse(one)
    )
    return Audit(len(told), 0, 0, 0, exposed)

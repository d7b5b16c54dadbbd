"""Results are released once: what was published of a wave stands in every later report, figure by figure."""

from dataclasses import replace

from analytics.datasets.intensity import Course
from analytics.reports.intensity import (
    IntensityReport,
    audited_course,
    intensity_report,
    without_cells,
)
from surveys.records.coded import Coded


def report_after(course: Course, published: IntensityReport | None) -> IntensityReport:
    """Today's report: waves published before as they were published, the others computed.

    Its groups are those published, unless a new wave could then not be shown at all.
    """
    if published is None or not any(one.shown for one in published.cells):
        return intensity_report(course)
    if _levels(course) <= {level for members in published.groups.values() for level in members}:
        kept = carried(_today(course, published), published)
        if any(one.shown for one in kept.latest):
            return kept
    free = intensity_report(course)
    if free.groups == published.groups:
        return carried(free, published)
    return free


def _today(course: Course, published: IntensityReport) -> IntensityReport:
    """In the groups published; what `carried` would put aside anyway is not computed."""
    groups = dict(published.groups)
    if {wave.number for wave in course.waves} <= {wave.number for wave in published.waves}:
        return without_cells(audited_course(course, groups, course.k), groups)
    return intensity_report(course, groups)


def carried(today: IntensityReport, published: IntensityReport) -> IntensityReport:
    """`today` with the waves of `published` as they stand there. Both have the same groups."""
    heads = {wave.number: wave for wave in published.waves}
    there = {wave.number for wave in today.waves}
    cells = [one for one in published.cells if one.wave in there]
    cells += [one for one in today.cells if one.wave not in heads]
    return replace(
        today,
        waves=tuple(heads.get(wave.number, wave) for wave in today.waves),
        cells=tuple(sorted(cells, key=lambda one: one.wave)),
    )


def _levels(course: Course) -> set[str]:
    return {level for wave in course.waves for level in (*Coded.of(wave.level).counts(), *wave.invited)}

"""The report as figures of a page."""

from dataclasses import replace

from analytics.figures.intensity import counted, figures, milestones
from analytics.reports.intensity import intensity_report
from tests.analytics.charts.test_intensity import MARKS
from tests.analytics.reports.test_cells import course
from tests.analytics.reports.test_intensity import planted
from tests.factories import insight


def test_three_figures_each_with_table_and_method() -> None:
    report = intensity_report(planted(2))
    made = figures(report)
    assert [one["key"] for one in made] == ["latest", "time", "beside"]
    assert all(one["method"] and one["table"]["rows"] for one in made)
    assert len(made[1]["table"]["rows"][0]) == len(made[1]["table"]["head"])


def test_nothing_is_drawn_when_nothing_may_be_shown() -> None:
    assert figures(intensity_report(course(insight.snapshot(levels={"strategic": 2})))) == []


def test_counted_says_n_of_N_and_when() -> None:
    assert counted(intensity_report(planted(1))).startswith(
        "51 of 51 invited people answered in wave 1, closed on "
    )


def test_milestones_are_numbered_as_in_the_picture() -> None:
    report = replace(intensity_report(planted(1)), milestones=MARKS)
    assert [mark["number"] for mark in milestones(report)] == [1, 2, 3, 4]

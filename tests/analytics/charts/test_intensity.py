"""The pictures show what the report shows, no more."""

import json
from dataclasses import replace
from datetime import date

from analytics.charts import intensity as charts
from analytics.charts.render import svg
from analytics.datasets.intensity import Mark
from analytics.reports.intensity import intensity_report
from tests.analytics.reports.test_intensity import planted

MARKS = (
    Mark("prehistory", date(2012, 5, 1), {"en": "First meeting"}),
    Mark("founding", date(2016, 1, 1), {"en": "Covenant"}),
    Mark("handle", date(2024, 9, 1), {"en": "Charter"}),
    Mark("evaluation", date(2031, 1, 1), {"en": "Far off"}),
)


def test_one_panel_a_group_and_the_narrow_one_has_one_column() -> None:
    report = intensity_report(planted())
    wide, narrow = charts.over_time(report), charts.over_time(report, narrow=True)
    assert len(wide["concat"]) == len(report.groups) == 3
    assert narrow["columns"] == 1 and wide["columns"] == 2
    assert len(charts.latest(report)["concat"]) == 3


def test_every_point_is_a_figure_of_the_report() -> None:
    report = intensity_report(planted())
    points = charts.over_time(report)["concat"][0]["data"]["values"]
    assert len(points) == 8 * 3
    one = report.of_group("strategic")[0].figures["interdependence"]
    assert points[0]["value"] == round(one.value or 0, 2)


def test_the_prehistory_stands_at_the_edge_and_the_far_future_is_left_out() -> None:
    report = replace(intensity_report(planted()), milestones=MARKS)
    marks, (first, last) = charts.timeline(report)
    assert [row["label"] for row in marks] == ["1–2", "3"]
    assert first.year == 2023 and last.year == 2025


def test_it_can_be_drawn_without_milestones_and_with_one_wave() -> None:
    report = intensity_report(planted(1))
    drawn = svg(charts.over_time(report), title="T", description="D")
    assert "Strategic level" in drawn
    assert "provisional cuts" in svg(charts.latest(report, narrow=True), title="T", description="D")


def test_a_hidden_group_is_in_no_spec() -> None:
    report = intensity_report(planted(2, project=3, operational=2))
    hidden = [one.group for one in report.cells if not one.shown]
    text = json.dumps([charts.over_time(report), charts.latest(report)])
    assert all(
        f'"group": "{group}"' not in text
        for group in hidden
        if group not in {o.group for o in report.cells if o.shown}
    )

"""The picture: one axis for all panels."""

from dataclasses import replace

from analytics.charts import timeline as charts
from analytics.charts.render import svg
from tests.analytics.reports.test_timeline_words import report


def test_every_panel_has_the_same_days() -> None:
    spec = charts.timeline(report())
    axes = [layer["encoding"]["x"] for panel in spec["vconcat"] for layer in panel["layer"]]
    assert {tuple(each["scale"]["domain"]) for each in axes} == {("2024-01-01", "2026-06-30")}
    assert {panel["width"] for panel in spec["vconcat"]} == {620}


def test_only_what_is_shown_is_drawn_and_milestones_outside_the_axis_are_not() -> None:
    made = report()
    spec = charts.timeline(made, narrow=True)
    rules, labels, *_areas, points = spec["vconcat"][0]["layer"]
    assert rules["data"]["values"] == [{"day": "2026-02-03", "label": "1"}] and "text" in labels["encoding"]
    assert len(points["data"]["values"]) == sum(one.intensity.defined for one in made.points)
    drawn = svg(spec, title="T", description="D")
    assert "Citizens: things said" in drawn and "<script" not in drawn


def test_without_waves_and_milestones_the_lower_half_stands_alone() -> None:
    bare = replace(report(), points=(), groups=(), milestones=())
    assert "<svg" in svg(charts.timeline(bare), title="T", description="D")

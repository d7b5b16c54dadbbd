"""Pictures of the loop."""

from analytics.charts import loop as charts
from analytics.charts.render import svg
from analytics.reports.loop import loop_report
from tests.analytics.reports.test_loop import data
from tests.factories.loop import answered, case, imported


def test_each_bar_adds_up_to_the_whole() -> None:
    report = loop_report(data(case(), answered(), answered(channel="paper"), imported()))
    rows = charts.became(report.by["channel"])["data"]["values"]
    for group in {row["group"] for row in rows}:
        assert sum(row["share"] for row in rows if row["group"] == group) == 1
    assert "Website (2)" in svg(charts.became(report.by["channel"], narrow=True), title="T", description="D")


def test_a_panel_for_each_channel_with_dates_only() -> None:
    report = loop_report(data(case(), answered(), imported("rejected")))
    spec = charts.answered_by(report.waits["fairness"])
    assert [panel["title"] for panel in spec["concat"]] == ["All together (2)", "Website (2)"]
    assert charts.answered_by(report.waits["fairness"], narrow=True)["columns"] == 1
    assert "days" in svg(spec, title="T", description="D")

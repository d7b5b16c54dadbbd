"""The drawn network: the same places always, patterns beside colours."""

from analytics.charts import network as charts
from analytics.charts.render import svg
from analytics.reports.network import network_report
from tests.analytics.reports.test_network_words import report
from tests.factories import ties


def test_a_line_a_pair_and_a_figure_a_side() -> None:
    made = report()
    lines, figures = charts.rows(made, 1)
    (line,) = lines
    assert line["kind"] == charts.kinds()[charts.DIFFER] and len(figures) == 2
    assert (line["x"], line["y"]) == charts.PLACES["city"]
    assert sorted(row["text"] for row in figures) == ["1.1", "2.8"]
    drawn = svg(charts.between(made, 1), title="T", description="D")
    assert "a point or more apart" in drawn and "stroke-dasharray" in drawn


def test_one_side_alone_is_dotted_and_places_stay() -> None:
    points = {"city": {"city": 3, "citizens": 1}}
    made = network_report(ties.course(ties.about_organisations({"city": 9}, points)))
    (line,) = charts.rows(made, 1)[0]
    assert line["kind"] == charts.kinds()[charts.ONE_SIDE]
    assert (line["x2"], line["y2"]) == charts.PLACES["citizens"]
    assert "<svg" in svg(charts.between(made, 1, narrow=True), title="T", description="D")

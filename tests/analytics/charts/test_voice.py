"""Ratios to the population, drawn on doublings."""

from analytics.charts import voice as charts
from analytics.charts.render import svg
from tests.analytics.reports.test_voice import against, ages, report
from tests.factories.loop import case


def test_a_point_a_group_with_a_figure_of_the_population() -> None:
    rows = tuple(case() for _ in range(40))
    trait = report(*rows, told=ages(6, 14), population=against({"65+": 0.15})).traits[0]
    (row,) = charts.rows(trait)
    assert (row["group"], row["value"]) == ("65 or older", 2.0) and row["low"] < 2 < row["high"]
    for narrow in (False, True):
        drawn = svg(charts.ratios(trait, narrow=narrow), title="T", description="D")
        assert "times its part of the population" in drawn


def test_without_the_population_there_is_nothing_to_draw() -> None:
    assert charts.rows(report(*(case() for _ in range(40)), told=ages(6, 14)).traits[0]) == []

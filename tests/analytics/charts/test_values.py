"""The picture of values."""

from analytics.charts.render import svg
from analytics.charts.values import rows, seen
from analytics.reports.values import values_report
from tests.analytics.reports.test_values import data


def test_only_counts_that_are_shown_have_a_bar() -> None:
    report = values_report(data())
    assert {row["count"] for row in rows(report)} == {9, 20, 8, 12}
    hidden = values_report(
        data((("privacy", "obstructed", 20), ("privacy", "realized", 3), ("trust", "realized", 30)))
    )
    assert 3 not in {row["count"] for row in rows(hidden)}


def test_it_can_be_drawn() -> None:
    assert "Privacy and security" in svg(seen(values_report(data())), title="T", description="D")

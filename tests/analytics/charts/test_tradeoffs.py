"""The grid of trade-offs."""

import pytest

from analytics.charts.render import svg
from analytics.charts.tradeoffs import grid, rows
from tests.analytics.reports.test_tradeoffs import busy


@pytest.mark.parametrize("narrow", [False, True])
def test_it_can_be_drawn_and_has_every_pair(narrow: bool) -> None:
    report = busy()
    assert [row["n"] for row in rows(report)] == [2, 1, 2]
    drawn = svg(grid(report, narrow=narrow), title="T", description="D")
    assert "Transparency" in drawn and "favoured" in drawn

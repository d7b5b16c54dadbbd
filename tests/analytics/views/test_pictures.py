"""Two widths of one chart."""

from typing import Any

from analytics.views.pictures import both
from tests.analytics.charts.test_render import SPEC


def test_both_widths_are_drawn_with_their_own_spec() -> None:
    asked: list[bool] = []

    def spec(narrow: bool) -> dict[str, Any]:
        asked.append(narrow)
        return SPEC

    drawn = both(spec, title="<T>", description="D")
    assert asked == [False, True]
    assert drawn.count("<svg ") == 2 and "&lt;T&gt;" in drawn
    assert "tandem-figure__wide" in drawn and "tandem-figure__narrow" in drawn

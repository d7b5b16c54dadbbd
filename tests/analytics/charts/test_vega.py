"""Several pictures as one specification."""

import pytest
import vl_convert

from analytics.charts import theme
from analytics.charts.vega import below


def bar(title: str) -> dict[str, object]:
    return {
        "$schema": theme.SCHEMA,
        "title": title,
        "data": {"values": [{"a": 1}]},
        "mark": "bar",
        "encoding": {"x": {"field": "a", "type": "quantitative"}},
        "config": theme.config(12),
    }


def test_one_is_itself_and_several_stand_below_each_other_and_can_be_drawn() -> None:
    assert below([bar("one")]) == bar("one")
    both = below([bar("one"), bar("two")])
    assert [each["title"] for each in both["vconcat"]] == ["one", "two"]
    assert all("config" not in each for each in both["vconcat"])
    assert "two" in vl_convert.vegalite_to_svg(both, allowed_base_urls=[])


def test_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no picture"):
        below([])

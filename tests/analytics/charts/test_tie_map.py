"""The picture of people: patterns, fixed places, no names."""

import json

from analytics.charts import tie_map as charts
from tests.analytics.reports.test_network import TWO, parted
from tests.analytics.reports.test_tie_map import drawn
from tests.factories import ties


def test_no_name_is_in_the_picture_and_patterns_differ() -> None:
    (body,) = drawn(ties.wave(TWO, plan=parted, silent=frozenset({"board-private-0"}))).bodies
    spec = charts.people(body)
    assert "Name of" not in json.dumps(spec)
    dashes = spec["layer"][0]["encoding"]["strokeDash"]["scale"]["range"]
    assert len({tuple(each) for each in dashes}) == len(dashes) >= 2
    assert charts.people(body, narrow=True)["width"] < spec["width"]


def test_a_line_only_where_a_tie_was_told_of() -> None:
    (body,) = drawn(ties.wave(TWO, plan=parted)).bodies
    assert {line.state for line in charts.told(body)} <= set(charts.DASHES)
    assert all(line.strength for line in charts.told(body))
    assert set(charts.kinds()) == {"confirmed", "apart", "unconfirmed", "no_tie", "missing"}

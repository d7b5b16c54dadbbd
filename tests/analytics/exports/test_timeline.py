"""The rows of the timeline."""

import csv
import io

from analytics.exports.timeline import HEAD, timeline_tidy
from tests.analytics.reports.test_timeline_words import report


def test_each_figure_is_a_row_of_its_half() -> None:
    made = report()
    rows = list(csv.DictReader(io.StringIO(timeline_tidy(made).csv)))
    assert tuple(rows[0]) == HEAD
    count = {half: sum(row["half"] == half for row in rows) for half in ("partners", "milestone", "citizens")}
    assert count == {"partners": len(made.points), "milestone": 2, "citizens": 3 * len(made.quarters)}
    said = [int(row["value"]) for row in rows if row["quantity"] == "said"]
    assert sum(said) == 4
    assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)
    hidden = [row for row in rows if row["half"] == "partners" and not row["value"]]
    assert all(row["reason"] and not row["n"] for row in hidden)
    assert {row["title"] for row in rows if row["half"] == "milestone"} == {"Covenant", "Before"}

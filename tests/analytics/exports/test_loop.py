"""Files and text of the loop."""

import csv
import io
import json

from analytics.exports.loop import HEAD, loop_plain, loop_text, loop_tidy
from analytics.reports.loop import loop_report
from tests.analytics.reports.test_loop import barcelona_like, data
from tests.factories.loop import answered, case


def test_a_row_for_all_and_one_for_each_name() -> None:
    report = loop_report(data(case(owner="=cmd"), answered(channel="paper")))
    rows = list(csv.DictReader(io.StringIO(loop_tidy(report).csv, newline="")))
    assert tuple(rows[0]) == HEAD
    assert rows[0]["cut"] == "all" and rows[0]["n"] == "2" and rows[0]["answered_share"] == "0.5"
    assert {row["name"] for row in rows if row["cut"] == "owner"} == {"'=cmd", "City"}


def test_each_group_has_how_soon_it_was_served_and_from_which_day_on() -> None:
    report = loop_report(data(case(), answered(40), answered(channel="paper")))
    rows = {
        (row["cut"], row["name"]): row
        for row in csv.DictReader(io.StringIO(loop_tidy(report).csv, newline=""))
    }
    web, alone = rows["channel", "web"], rows["backing", "alone"]
    assert (web["waiting"], web["longest_days"], web["from_day"]) == ("1", "92", "0")
    assert float(web["gap_at_day_30"]) == -1.0 and web["by_day_30_n"] == "2"
    assert (alone["n"], alone["by_day_30_n"], alone["from_day"]) == ("3", "2", "14")
    assert rows["all", "all"]["from_day"] == ""


def test_json_says_not_in_the_data() -> None:
    found = loop_plain(loop_report(barcelona_like()))
    assert found["time_to_reply"]["value"] is None
    assert found["time_to_reply"]["reason"] == "not in the data"
    assert found["all"]["n"] == 10_860
    json.dumps(found)


def test_the_text_has_the_figures_of_the_file() -> None:
    text = loop_text(loop_report(barcelona_like()))
    for figure in (
        "10,860",
        "34.78%",
        "23.25%",
        "24.19%",
        "4.31%",
        "accepted: 8,142 without answer text",
        "not in the data",
    ):
        assert figure in text

"""The rows of the voice report."""

import csv
import io

from analytics.exports.voice import HEAD, voice_tidy
from tests.analytics.reports.test_voice import ages, report
from tests.factories.loop import answered, case


def test_groups_and_channels_are_rows_and_hidden_ones_are_empty() -> None:
    rows = (*(case() for _ in range(30)), answered(3, channel="phone"))
    table = list(csv.DictReader(io.StringIO(voice_tidy(report(*rows, told=ages(6, 8))).csv)))
    assert tuple(table[0]) == HEAD
    old, ratio, _odds = (row for row in table if row["name"] == "65+")
    assert ratio["reason"] == "undefined: no figure of the population"
    assert (old["count"], old["n"], old["missing"]) == ("6", "14", "17")
    assert {row["name"] for row in table if row["part"] == "channels"} == {"digital", "in_person"}
    hidden = list(csv.DictReader(io.StringIO(voice_tidy(report(*rows, told=ages(2, 8))).csv)))
    ages_rows = [row for row in hidden if row["part"] == "age"]
    assert {(row["count"], row["least"], row["reason"]) for row in ages_rows} == {("", "", "cannot be shown")}
    parts = {(row["part"], row["quantity"]) for row in table}
    assert {("equity", "p"), ("weighted", "answered_weighted"), ("response", "r_indicator")} <= parts

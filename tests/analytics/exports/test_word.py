"""The partners' word as rows."""

import csv
import io

from analytics.exports.word import HEAD, word_tidy
from analytics.reports.word import word_report
from tests.analytics.reports.test_word import busy


def test_all_together_then_one_row_each() -> None:
    rows = list(csv.DictReader(io.StringIO(word_tidy(word_report(busy())).csv, newline="")))
    assert tuple(rows[0]) == HEAD
    assert [row["organisation"] for row in rows] == ["all", "bank", "City"]
    assert rows[2]["promises_to_citizens_kept"] == "1" and rows[2]["obligations_unknown"] == "2"
    assert rows[2]["requests_longest"] == "" and rows[1]["requests_longest"] == "40"

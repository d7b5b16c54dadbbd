"""The file of values."""

import csv
import io

from analytics.exports.values import HEAD, values_tidy
from analytics.reports.values import values_report
from tests.analytics.reports.test_values import data


def test_every_cell_of_the_three_tables_with_what_is_not_coded() -> None:
    rows = list(csv.DictReader(io.StringIO(values_tidy(values_report(data())).csv, newline="")))
    assert tuple(rows[0]) == HEAD
    assert {row["cut"] for row in rows} == {"all", "kind", "channel"}
    assert rows[0] | {"code": "privacy", "texts": "9", "not_coded": "10", "of": "59"} == rows[0]


def test_a_hidden_cell_is_empty() -> None:
    rows = list(
        csv.DictReader(
            io.StringIO(values_tidy(values_report(data((("privacy", "realized", 3),)))).csv, newline="")
        )
    )
    assert rows[0]["texts"] == "" and rows[0]["reason"] == "cannot be shown"

"""The file of values."""

import csv
import io

from analytics.exports.values import HEAD, values_csv
from analytics.reports.values import values_report
from analytics.reports.values_behind import FACTOR, TABLES
from tests.analytics.reports.test_auditing_values import both
from tests.analytics.reports.test_values import data


def test_every_cell_of_all_tables_with_what_is_not_coded() -> None:
    rows = list(csv.DictReader(io.StringIO(values_csv(values_report(data())), newline="")))
    assert tuple(rows[0]) == HEAD
    assert {row["cut"] for row in rows} == {"all", *TABLES, FACTOR} - {""}
    assert rows[0] | {"code": "privacy", "texts": "9", "not_coded": "10", "of": "59"} == rows[0]


def test_a_hidden_cell_is_empty() -> None:
    rows = list(
        csv.DictReader(
            io.StringIO(values_csv(values_report(data((("privacy", "realized", 3),)))), newline="")
        )
    )
    assert rows[0]["texts"] == "" and rows[0]["reason"] == "cannot be shown"


def test_what_is_told_together_has_its_factor_as_group_and_its_index() -> None:
    rows = list(csv.DictReader(io.StringIO(values_csv(values_report(both(9))), newline="")))
    (one,) = (row for row in rows if row["cut"] == FACTOR)
    assert (one["group"], one["code"], one["perception"], one["texts"]) == (
        "trust",
        "privacy",
        "obstructed",
        "9",
    )
    assert float(one["jaccard"]) == 9 / 51
    (one,) = (
        row for row in csv.DictReader(io.StringIO(values_csv(values_report(both(3))))) if row["cut"] == FACTOR
    )
    assert (one["texts"], one["reason"], one["jaccard"]) == ("", "cannot be shown", "")

"""The file of values."""

import csv
import io

from analytics.exports.values import HEAD, values_tidy
from analytics.reports.values import values_report
from analytics.reports.values_behind import FACTOR, TABLES
from tests.analytics.reports.test_auditing_values import both
from tests.analytics.reports.test_values import data


def test_every_cell_of_all_tables_with_what_is_not_coded() -> None:
    rows = list(csv.DictReader(io.StringIO(values_tidy(values_report(data())).csv, newline="")))
    assert tuple(rows[0]) == HEAD
    assert {row["cut"] for row in rows} == {"all", *TABLES, FACTOR} - {""}
    assert rows[0] | {"code": "privacy", "texts": "9", "not_coded": "10", "of": "59"} == rows[0]


def test_a_hidden_cell_is_empty() -> None:
    rows = list(
        csv.DictReader(
            io.StringIO(values_tidy(values_report(data((("privacy", "realized", 3),)))).csv, newline="")
        )
    )
    assert rows[0]["texts"] == "" and rows[0]["reason"] == "cannot be shown"


def test_what_is_told_together_has_its_factor_as_group_and_its_index() -> None:
    (one,) = (row for row in _read(9) if row["cut"] == FACTOR)
    assert (one["group"], one["code"], one["perception"], one["texts"]) == (
        "trust",
        "privacy",
        "obstructed",
        "9",
    )
    assert float(one["jaccard"]) == 9 / 51
    (one,) = (row for row in _read(3) if row["cut"] == FACTOR)
    assert (one["texts"], one["reason"], one["jaccard"]) == ("", "cannot be shown", "")


def _read(n: int) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(values_tidy(values_report(both(n))).csv, newline="")))

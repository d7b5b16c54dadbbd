"""The rows of the network report."""

import csv
import io

from analytics.exports.network import HEAD, network_tidy
from analytics.reports.network import network_report
from tests.analytics.reports.test_network import TWO, parted
from tests.factories import ties


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_levels_and_pairs_of_actors_are_rows() -> None:
    rows = read(network_tidy(network_report(ties.course(ties.wave(TWO, plan=parted)))).csv)
    assert tuple(rows[0]) == HEAD
    assert next(row["quantity"] for row in rows if row["part"] == "levels") == "asymmetry"
    (there,) = [row for row in rows if (row["by"], row["about"]) == ("city", "private")]
    assert (there["value"], there["n"]) == ("2.75", "8")


def test_hidden_cells_are_empty_and_say_why() -> None:
    small = ties.wave({"board": ("strategic", {"city": 4})}, plan=parted)
    rows = read(network_tidy(network_report(ties.course(small))).csv)
    assert {row["reason"] for row in rows} == {"cannot be shown"}
    assert {row[key] for row in rows for key in ("value", "n", "pairs", "answered")} == {""}

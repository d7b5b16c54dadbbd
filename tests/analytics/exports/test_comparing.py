import csv
import io

from analytics.exports.comparing import HEAD, comparing_tidy
from analytics.reports.comparing import comparison
from tests.analytics.reports.test_comparing import first_item_of, given, reworded


def test_a_row_a_case_wave_group_and_quantity() -> None:
    made = comparison([given("B"), given("A", spec=reworded(first_item_of("trust")))])
    rows = list(csv.DictReader(io.StringIO(comparing_tidy(made).csv)))
    assert tuple(rows[0]) == HEAD
    assert [row["case"] for row in rows] == sorted(row["case"] for row in rows)
    trust = [row for row in rows if row["quantity"] == "trust"]
    assert {(row["value"], row["reason"]) for row in trust} == {("", "not comparable: other questions")}
    assert len(rows) == 2 * 3 * 3 * 8

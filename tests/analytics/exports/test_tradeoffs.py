"""Decisions as rows."""

import csv
import io

from analytics.exports.tradeoffs import HEAD, tradeoffs_tidy
from tests.analytics.reports.test_tradeoffs import busy


def test_one_row_each() -> None:
    found = list(csv.DictReader(io.StringIO(tradeoffs_tidy(busy()).csv, newline="")))
    assert tuple(found[0]) == HEAD and len(found) == 5
    assert [row["in_force"] for row in found] == ["1", "0", "1", "1", "1"]
    assert (found[2]["decided_by"], found[2]["who_is_excluded"]) == ("City", "Visitors")

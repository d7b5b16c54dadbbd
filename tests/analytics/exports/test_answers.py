"""The same counts as rows."""

import csv
import io

from analytics.exports.answers import HEAD, answers_tidy
from tests.analytics.reports.test_answers import question, report


def test_a_row_a_question_and_answer_and_a_hidden_cell_is_empty() -> None:
    found = report(question(p1=3, p2=9, p3=18, p4=10))
    assert found

    rows = list(csv.reader(io.StringIO(answers_tidy(found).csv)))

    assert rows[0] == list(HEAD)
    assert rows[1][2:6] == ["q", "1", "", "cannot be shown"]
    assert rows[3][2:] == ["q", "3", "18", "", "40", "7"]

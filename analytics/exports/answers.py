"""The answers of a wave as rows: one a question and possible answer."""

from analytics.exports.tidy import Tidy
from analytics.measures.disclosure.policy import CANNOT
from analytics.reports.answers import AnswersReport

HEAD = ("wave", "closed", "question", "answer", "people", "reason", "of", "k")


def answers_tidy(report: AnswersReport) -> Tidy:
    """A hidden cell is empty and says why."""
    rows = [
        [line.key, column, None if cell == CANNOT else cell, CANNOT if cell == CANNOT else ""]
        for table in report.tables
        for line in table.lines
        for (column, _text), cell in zip(table.columns, line.cells, strict=True)
    ]
    head, tail = (report.number, report.closed.isoformat()), (report.n, report.k)
    return Tidy(HEAD, tuple([*head, *row, *tail] for row in rows))

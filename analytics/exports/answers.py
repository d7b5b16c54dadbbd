"""The answers of a wave as rows: one a question and possible answer."""

from analytics.measures.disclosure.policy import CANNOT
from analytics.reports.answers import AnswersReport
from foundation.cells import csv_text

HEAD = ("wave", "closed", "question", "answer", "people", "reason", "of", "k")


def answers_csv(report: AnswersReport) -> str:
    """A hidden cell is empty and says why."""
    rows = [
        [line.key, column, None if cell == CANNOT else cell, CANNOT if cell == CANNOT else ""]
        for table in report.tables
        for line in table.lines
        for (column, _text), cell in zip(table.columns, line.cells, strict=True)
    ]
    head, tail = (report.number, report.closed.isoformat()), (report.n, report.k)
    return csv_text(HEAD, ([*head, *row, *tail] for row in rows))

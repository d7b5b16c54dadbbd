"""The values report as rows: one a code, perception and kind or channel."""

from analytics.exports.tidy import Tidy
from analytics.measures.disclosure.policy import CANNOT
from analytics.reports.values import ValuesReport
from analytics.reports.values_tables import Table

HEAD = ("cut", "group", "code", "perception", "texts", "reason", "coded", "not_coded", "of", "codebook")


def values_tidy(report: ValuesReport) -> Tidy:
    """A hidden cell is empty and says why."""
    tables = (("all", report.seen), ("kind", report.by_kind), ("channel", report.by_channel))
    base = (report.coded, report.not_coded, report.n, report.codebook)
    return Tidy(HEAD, tuple([*row, *base] for cut, found in tables for row in _rows(cut, found)))


def _rows(cut: str, found: Table) -> list[list[object]]:
    return [
        [cut, group, code, seen, None if cell == CANNOT else cell, CANNOT if cell == CANNOT else ""]
        for code, cells in found.rows.items()
        for (seen, group), cell in zip(found.columns, cells, strict=True)
    ]

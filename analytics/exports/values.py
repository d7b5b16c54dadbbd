"""The values report as rows: one a code, perception and group; what is told together at the end, its factor as group."""

from analytics.exports.tidy import Tidy
from analytics.measures.disclosure.policy import CANNOT
from analytics.reports.values import ValuesReport
from analytics.reports.values_behind import FACTOR, TABLES
from analytics.reports.values_tables import Table

HEAD = (
    "cut",
    "group",
    "code",
    "perception",
    "texts",
    "reason",
    "coded",
    "not_coded",
    "of",
    "codebook",
    "jaccard",
)


def values_tidy(report: ValuesReport) -> Tidy:
    """A hidden cell is empty and says why."""
    base = (report.coded, report.not_coded, report.n, report.codebook)
    rows = [row for cut, name in TABLES.items() for row in _rows(cut or "all", getattr(report, name))]
    return Tidy(HEAD, (*([*row, *base, None] for row in rows), *_overlaps(report, base)))


def _rows(cut: str, found: Table) -> list[list[object]]:
    return [
        [cut, group, code, seen, *_cell(cell)]
        for code, cells in found.rows.items()
        for (seen, group), cell in zip(found.columns, cells, strict=True)
    ]


def _overlaps(report: ValuesReport, base: tuple[int, ...]) -> list[list[object]]:
    return [
        [FACTOR, one.factor, one.value, one.seen, *_cell(one.both), *base, one.jaccard]
        for one in report.overlaps
    ]


def _cell(cell: int | str) -> tuple[int | None, str]:
    return (None, CANNOT) if isinstance(cell, str) else (cell, "")

"""Partnerships side by side as rows: one a case, wave, group and quantity. Ordered by name and date, never by a figure."""

from analytics.exports.tidy import Tidy
from analytics.reports.comparing import ComparisonReport

HEAD = (
    "case",
    "edition",
    "version",
    "wave",
    "opened",
    "group",
    "levels",
    "quantity",
    "value",
    "low",
    "high",
    "n",
    "invited",
    "new_phase",
    "reason",
    "method",
)


def comparing_tidy(report: ComparisonReport) -> Tidy:
    """A figure that cannot be shown or compared has empty cells and its reason."""
    rows = [
        [
            case.name,
            case.edition,
            case.version,
            cell.wave,
            case.opened[cell.wave].isoformat(),
            cell.group,
            " ".join(cell.levels),
            name,
            *(figure.value, figure.low, figure.high),
            figure.n if figure.defined else None,
            cell.invited,
            cell.new_phase,
            figure.reason,
            figure.method,
        ]
        for case in report.cases
        for cell in case.course
        for name, figure in cell.figures.items()
    ]
    return Tidy(HEAD, tuple(rows))

"""The timeline as rows: one a figure, in the order of time, each with the half it belongs to."""

from collections.abc import Iterator

from analytics.exports.tidy import Tidy
from analytics.measures.figure import Figure
from analytics.reports.timeline import Quarter, TimelineReport

HEAD = (
    "start",
    "end",
    "half",
    "quantity",
    "group",
    "wave",
    "value",
    "low",
    "high",
    "n",
    "missing",
    "reason",
    "title",
    "method",
)
LANGUAGE = "en"


def timeline_tidy(report: TimelineReport) -> Tidy:
    """A milestone has its title and no value, a figure that cannot be shown its reason."""
    rows = [*_partners(report), *_marks(report), *(row for one in report.quarters for row in _quarter(one))]
    return Tidy(HEAD, tuple(sorted(rows, key=lambda row: str(row[0]))))


def _partners(report: TimelineReport) -> Iterator[list[object]]:
    closed = {wave.number: wave.closed for wave in report.waves}
    for one in report.points:
        days = [one.opened.isoformat(), closed[one.wave].isoformat()]
        yield [*days, "partners", "intensity", one.group, one.wave, *_cells(one.intensity)]


def _marks(report: TimelineReport) -> Iterator[list[object]]:
    for mark in report.milestones:
        title = mark.title.get(LANGUAGE) or next(iter(mark.title.values()), "")
        yield [mark.day.isoformat(), None, "milestone", mark.kind, *[None] * 8, title, None]


def _quarter(one: Quarter) -> Iterator[list[object]]:
    head = [one.start.isoformat(), one.end.isoformat(), "citizens"]
    yield [*head, "said", None, None, one.said, *[None] * 7]
    for name, figure in (("answered_within_30_days", one.answered), ("promises_kept", one.kept)):
        yield [*head, name, None, None, *_cells(figure)]


def _cells(figure: Figure) -> list[object]:
    n, missing = (figure.n, figure.missing) if figure.defined else (None, None)
    return [figure.value, figure.low, figure.high, n, missing, figure.reason, None, figure.method]

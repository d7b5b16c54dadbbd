"""The voice report as rows: answers about oneself, then kinds of channels."""

from collections.abc import Iterator

from analytics.exports.cells import csv_text
from analytics.measures.figure import Figure
from analytics.reports.voice import Service, Trait, VoiceReport

HEAD = (
    "part",
    "name",
    "quantity",
    "count",
    "value",
    "low",
    "high",
    "n",
    "missing",
    "least",
    "most",
    "reason",
    "method",
)


def voice_csv(report: VoiceReport) -> str:
    """CSV text; a group that cannot be shown has empty cells and its reason."""
    traits = (row for trait in report.traits for row in _trait(trait))
    return csv_text(HEAD, [*traits, *(row for one in report.services for row in _service(one))])


def _trait(trait: Trait) -> Iterator[list[object]]:
    for one in trait.groups:
        value, low, high, n, missing, reason, method = _cells(one.share)
        yield [trait.name, one.name, "share", one.n, value, low, high, n, missing, one.least, one.most, reason, method]  # fmt: skip


def _service(one: Service) -> Iterator[list[object]]:
    days = ((f"answered_by_day_{day}", figure) for day, figure in one.wait.by_day.items())
    for name, figure in (("told", one.told), ("answered", one.answered), *days):
        value, low, high, n, missing, reason, method = _cells(figure)
        yield ["channels", one.name, name, one.n, value, low, high, n, missing, None, None, reason, method]


def _cells(figure: Figure) -> tuple[object, ...]:
    n, missing = (figure.n, figure.missing) if figure.defined else (None, None)
    return (figure.value, figure.low, figure.high, n, missing, figure.reason, figure.method)

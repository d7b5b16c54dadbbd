"""The voice report as rows: answers about oneself, then kinds of channels."""

from collections.abc import Iterator, Sequence

from analytics.exports.tidy import Tidy
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
    "population",
    "year",
    "source",
    "reason",
    "method",
)


def voice_tidy(report: VoiceReport) -> Tidy:
    """A group that cannot be shown has empty cells and its reason."""
    traits = (row for trait in report.traits for row in _trait(trait))
    services = (row for one in report.services for row in _service(one))
    return Tidy(HEAD, tuple([*traits, *services, *_beside(report)]))


def _beside(report: VoiceReport) -> Iterator[list[object]]:
    nothing: list[object] = [None] * 5
    one, test = report.equity, report.equity
    yield ["equity", "digital_less_other", f"gap_by_day_{one.day}", one.n, *_cells(one.gap, nothing)]
    yield ["equity", "stratified_log_rank", "p", test.n, test.p, *[None] * 9, test.reason, test.method]
    for name, figure in (("plain", report.weighted.plain), ("weighted", report.weighted.weighted)):
        yield [
            "weighted",
            " ".join(report.weighted.traits),
            f"answered_{name}",
            None,
            *_cells(figure, nothing),
        ]
    for name, response in (("partners", report.response), ("citizens", report.citizens)):
        yield ["response", name, "r_indicator", response.n, *_cells(response, nothing)]


def _trait(trait: Trait) -> Iterator[list[object]]:
    for one in trait.groups:
        bounds = [one.least, one.most, one.population, trait.year, trait.source]
        for name in ("share", "ratio", "odds_ratio"):
            yield [trait.name, one.name, name, one.n, *_cells(getattr(one, name), bounds)]


def _service(one: Service) -> Iterator[list[object]]:
    days = ((f"answered_by_day_{day}", figure) for day, figure in one.wait.by_day.items())
    for name, figure in (("told", one.told), ("answered", one.answered), *days):
        yield ["channels", one.name, name, one.n, *_cells(figure, [None] * 5)]


def _cells(figure: Figure, beside: Sequence[object]) -> list[object]:
    n, missing = (figure.n, figure.missing) if figure.defined else (None, None)
    return [figure.value, figure.low, figure.high, n, missing, *beside, figure.reason, figure.method]

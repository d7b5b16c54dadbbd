"""The network report as rows: levels' figures, then what kinds of actors report of each other."""

from collections.abc import Iterator

from analytics.exports.tidy import Tidy
from analytics.measures.figure import Figure
from analytics.reports.network import LevelTies, NetworkReport

HEAD = (
    "wave",
    "opened",
    "edition",
    "part",
    "by",
    "about",
    "quantity",
    "value",
    "low",
    "high",
    "n",
    "missing",
    "reason",
    "answered",
    "invited",
    "listed",
    "pairs",
    "both",
    "one",
    "none",
    "method",
)
QUANTITIES = ("asymmetry", "confirmation", "density", "centralization")


def network_tidy(report: NetworkReport) -> Tidy:
    """A figure that cannot be shown has empty cells and its reason."""
    heads = {one.number: (one.number, one.opened.isoformat(), one.edition) for one in report.waves}
    levels = ([*heads[one.wave], *row] for one in report.ties for row in _level(one))
    pairs = (
        [
            *heads[one.wave],
            "actors",
            one.by,
            one.about,
            "mean",
            *_cells(one.mean),
            *[None] * 7,
            one.mean.method,
        ]
        for one in report.between
    )
    return Tidy(HEAD, tuple([*levels, *pairs]))


def _level(one: LevelTies) -> Iterator[list[object]]:
    told = [one.pairs.all, one.pairs.both, one.pairs.one, one.pairs.none] if one.pairs else [None] * 4
    for name in QUANTITIES:
        figure: Figure = getattr(one, name)
        counted = [one.n, one.invited, one.listed, *told]
        yield ["levels", one.group, one.group, name, *_cells(figure), *counted, figure.method]


def _cells(figure: Figure) -> list[object]:
    n, missing = (figure.n, figure.missing) if figure.defined else (None, None)
    return [figure.value, figure.low, figure.high, n, missing, figure.reason]

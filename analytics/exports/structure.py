"""The structure report as rows: one a figure, whatever it is a figure of."""

from collections.abc import Iterator

from analytics.exports.tidy import Tidy
from analytics.reports.levels import BANDS
from analytics.reports.structure import StructureReport

HEAD = ("part", "group", "quantity", "value", "low", "high", "n", "reason", "wave", "method")


def structure_tidy(report: StructureReport) -> Tidy:
    """Empty values say why."""
    return Tidy(
        HEAD,
        (
            *([*row, report.method] for row in _cuts(report)),
            *([*row, report.wave, report.method] for row in _levels(report)),
        ),
    )


def _cuts(report: StructureReport) -> Iterator[list[object]]:
    """Of every wave; all else is of the latest one."""
    for cut in report.cuts:
        if cut.reason:
            yield [cut.name, "", "", None, None, None, None, cut.reason, cut.wave]
        for part in cut.parts:
            if part.reason:
                yield [cut.name, part.name, "", None, None, None, None, part.reason, cut.wave]
            for name, one in part.figures.items():
                yield [cut.name, part.name, name, one.value, one.low, one.high, part.n, one.reason, cut.wave]


def _levels(report: StructureReport) -> Iterator[list[object]]:
    for each in report.along:
        yield ["somers_d", "", each.quantity, each.d, None, None, each.n, each.reason]
        yield ["somers_d_adjusted", "", each.quantity, each.adjusted, None, None, each.n, each.reason]
    for split in report.splits:
        yield ["rwg", split.group, split.quantity, split.agreement, None, None, split.n, split.reason]
        yield ["below_middle", split.group, split.quantity, split.below, None, None, split.n, split.reason]
    for placing in report.placings:
        for band, n in zip(BANDS, placing.counts, strict=True):
            yield [
                "placed",
                placing.group,
                band,
                n,
                None,
                None,
                None,
                "" if n is not None else "cannot be shown",
            ]
    if report.exchange is not None:
        one = report.exchange.figure
        yield ["exchange_gap", "", "two_way", one.value, one.low, one.high, one.n, one.reason]
    for caution, groups in report.cautions.items():
        for group in groups:
            yield ["question", group, caution, None, None, None, None, ""]

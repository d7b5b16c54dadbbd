"""A partner's own part of the report: their level in the latest wave, with last time's beside it."""

from dataclasses import dataclass

from analytics.datasets.intensity import QUANTITIES
from analytics.measures.figure import Figure
from analytics.reports.cells import Cell
from analytics.reports.intensity import IntensityReport, WaveHead


@dataclass(frozen=True, slots=True)
class OwnLine:
    """`before` and `change` are None when the quantity was not shown in an earlier wave."""

    quantity: str
    now: Figure
    before: Figure | None
    change: Figure | None


@dataclass(frozen=True, slots=True)
class OwnReport:
    """`group` is the level, or the levels put together, that disclosure control lets be shown."""

    level: str
    group: str
    wave: WaveHead
    before: WaveHead | None
    cell: Cell
    lines: tuple[OwnLine, ...]
    method: str


def own_report(report: IntensityReport, level: str) -> OwnReport | None:
    """From the report everyone may read; None when this level was not asked in the latest wave."""
    mine = next((one for one in report.latest if level in one.levels), None)
    if mine is None or level not in _asked(report):
        return None
    earlier = _earlier(report, mine)
    return OwnReport(
        level=level,
        group=mine.group,
        wave=report.waves[-1],
        before=next((one for one in report.waves if earlier and one.number == earlier.wave), None),
        cell=mine,
        lines=tuple(
            _line(name, mine, earlier) for name in QUANTITIES if mine.shown and mine.figures[name].defined
        ),
        method=report.method,
    )


def _asked(report: IntensityReport) -> set[str]:
    return {level for members in report.groups.values() for level in members}


def _earlier(report: IntensityReport, mine: Cell) -> Cell | None:
    """The last shown cell of the same group before this one."""
    shown = [one for one in report.of_group(mine.group) if one.shown and one.wave < mine.wave]
    return shown[-1] if shown and mine.shown else None


def _line(name: str, mine: Cell, earlier: Cell | None) -> OwnLine:
    before = earlier.figures[name] if earlier and earlier.figures[name].defined else None
    moved = mine.moved.get(name)
    told = moved is not None and earlier is not None and moved.since == earlier.wave
    return OwnLine(name, mine.figures[name], before, moved.model if moved and told else None)

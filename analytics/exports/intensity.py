"""The intensity report as rows: one a wave, group and quantity."""

from collections.abc import Iterator

from analytics.exports.tidy import Tidy
from analytics.reports.cells import Cell
from analytics.reports.intensity import IntensityReport

HEAD = (
    "wave",
    "opened",
    "edition",
    "group",
    "levels",
    "quantity",
    "value",
    "low",
    "high",
    "n",
    "missing",
    "answered",
    "invited",
    "reason",
    "band",
    "new_phase",
    "change",
    "change_low",
    "change_high",
    "change_p_holm",
    "mdc80",
    "stayers_change",
    "stayers_low",
    "stayers_high",
    "stayers_n",
    "change_reason",
    "stayers_reason",
    "method",
)


def intensity_tidy(report: IntensityReport) -> Tidy:
    """A figure that cannot be shown has empty cells and its reason."""
    opened = {head.number: (head.opened.isoformat(), head.edition) for head in report.waves}
    return Tidy(HEAD, tuple(row for one in report.cells for row in _rows(one, opened)))


def _rows(one: Cell, opened: dict[int, tuple[str, int]]) -> Iterator[list[object]]:
    label = one.profile.label if one.profile else ""
    for name, figure in one.figures.items():
        yield [
            one.wave,
            *opened[one.wave],
            one.group,
            " ".join(one.levels),
            name,
            *(_rounded(figure.value), _rounded(figure.low), _rounded(figure.high)),
            figure.n if figure.defined else None,
            figure.missing if figure.defined else None,
            one.n,
            one.invited,
            figure.reason,
            label,
            one.new_phase,
            *_change(one, name),
            figure.method,
        ]


def _change(one: Cell, name: str) -> list[object]:
    moved = one.moved.get(name)
    if moved is None:
        return [None] * 11
    model, stayers = moved.model, moved.stayers
    return [
        *(_rounded(each) for each in (model.value, model.low, model.high, moved.p, moved.smallest)),
        *(_rounded(each) for each in (stayers.value, stayers.low, stayers.high)),
        stayers.n if stayers.defined else None,
        "" if model.defined else model.reason,
        "" if stayers.defined else stayers.reason,
    ]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)

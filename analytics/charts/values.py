"""How often each value is seen as realized and as obstructed: counts side by side, never netted."""

from typing import Any

from django.utils.translation import gettext as _

from analytics.charts import theme
from analytics.charts.render import Spec
from analytics.reports import values_words as words
from analytics.reports.values import ValuesReport

SIDES = ("realized", "obstructed")


def seen(report: ValuesReport, *, narrow: bool = False) -> Spec:
    """Two bars a value; a count that cannot be shown has no bar."""
    names = [words.column(side, "") for side in SIDES]
    colour = {"field": "seen", "type": "nominal", "scale": {"domain": names, "range": list(theme.COLOURS[:2])},
              "legend": {"symbolType": "square"}}  # fmt: skip
    y = {
        "field": "code",
        "type": "nominal",
        "sort": None,
        "title": None,
        "axis": {"labelLimit": 150 if narrow else 260},
    }
    x = {
        "field": "count",
        "type": "quantitative",
        "title": _("coded texts"),
        "axis": {"tickMinStep": 1, "tickCount": 4},
    }
    offset = {"field": "seen", "sort": names}
    encoding = {"x": x, "y": y, "yOffset": offset}
    return {
        "$schema": theme.SCHEMA,
        "width": 170 if narrow else 520,
        "height": {"step": 15},
        "data": {"values": rows(report)},
        "layer": [
            {"mark": {"type": "bar"}, "encoding": {**encoding, "color": colour}},
            {"mark": {"type": "text", "align": "left", "dx": 4, "fontSize": 11, "color": theme.INK},
             "encoding": {**encoding, "text": {"field": "count"}}},
        ],
        "config": theme.config(12 if narrow else 13),
    }  # fmt: skip


def rows(report: ValuesReport) -> list[dict[str, Any]]:
    """The counts that are shown."""
    return [
        {"code": words.code(key), "seen": words.column(side, group), "count": cell}
        for key, cells in report.seen.rows.items()
        for (side, group), cell in zip(report.seen.columns, cells, strict=True)
        if side in SIDES and isinstance(cell, int)
    ]

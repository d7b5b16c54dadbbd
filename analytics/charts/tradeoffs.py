"""Trade-offs as a grid: the value favoured by row, the value curtailed by column, how many decisions in each cell."""

from typing import Any

from django.utils.translation import gettext as _

from analytics.charts import theme
from analytics.charts.render import Spec
from analytics.reports import tradeoffs_words as words
from analytics.reports.tradeoffs import TradeoffReport


def grid(report: TradeoffReport, *, narrow: bool = False) -> Spec:
    """One circle a pair, larger with more decisions, its number beside it; dashed where none is in force any more."""
    label = 120 if narrow else 220
    y = {
        "field": "favoured",
        "type": "nominal",
        "title": _("favoured"),
        "axis": {"labelLimit": label, "grid": True, "ticks": False},
    }
    x = {
        "field": "curtailed",
        "type": "nominal",
        "title": _("curtailed"),
        "axis": {"labelLimit": label, "labelAngle": -45, "grid": True, "ticks": False, "orient": "bottom"},
    }
    mark = {"type": "circle", "opacity": 1, "color": "white", "stroke": theme.COLOURS[0], "strokeWidth": 2}
    size = {
        "field": "n",
        "type": "quantitative",
        "scale": {"range": [250, 900], "zero": True},
        "legend": None,
    }
    dash = {"condition": {"test": "datum.in_force == 0", "value": [3, 3]}, "value": [1, 0]}
    return {
        "$schema": theme.SCHEMA,
        "width": {"step": 34 if narrow else 46},
        "height": {"step": 36},
        "data": {"values": rows(report)},
        "layer": [
            {"mark": mark, "encoding": {"x": x, "y": y, "size": size, "strokeDash": dash}},
            {
                "mark": {"type": "text", "fontSize": 12, "color": theme.INK},
                "encoding": {"x": x, "y": y, "text": {"field": "n"}},
            },
        ],
        "config": theme.config(11 if narrow else 13),
    }


def rows(report: TradeoffReport) -> list[dict[str, Any]]:
    """One row a pair."""
    return [
        {
            "favoured": words.value(one.favoured),
            "curtailed": words.value(one.curtailed),
            "n": one.n,
            "in_force": one.in_force,
        }
        for one in report.pairs
    ]

"""How often each group speaks, against its part of the population: 1 is as often; half and double lie equally far."""

from typing import Any

from django.utils.translation import gettext as _

from analytics.charts import theme
from analytics.charts.render import Spec
from analytics.reports import voice_words as words
from analytics.reports.voice import Trait

LOW, HIGH = 0.125, 8.0
"""The axis at its widest; an interval that goes on is cut there."""


def ratios(trait: Trait, *, narrow: bool = False) -> Spec:
    """A point a group with its interval, on a scale of doublings; a dashed line at 1."""
    found = rows(trait)
    top = max(2.0, *(row["high"] for row in found), *(1 / row["low"] for row in found))
    top = min(top * 1.1, HIGH)
    scale = {"type": "log", "base": 2, "domain": [1 / top, top]}
    axis = {"values": [each for each in (0.125, 0.25, 0.5, 1, 2, 4, 8) if 1 / top <= each <= top], "format": "~g",
            "grid": False}  # fmt: skip
    x = {"type": "quantitative", "scale": scale, "axis": axis, "title": _("times its part of the population")}
    y = {"field": "group", "type": "nominal", "sort": None, "title": None,
         "axis": {"labelLimit": 130 if narrow else 260, "ticks": False, "domain": False}}  # fmt: skip
    even = {"data": {"values": [{"at": 1}]}, "mark": {"type": "rule", "strokeDash": [4, 3], "color": theme.QUIET},
            "encoding": {"x": {"field": "at", **x}}}  # fmt: skip
    around = {"mark": {"type": "rule", "strokeWidth": 3, "opacity": 0.55, "color": theme.COLOURS[0]},
              "encoding": {"x": {"field": "low", **x}, "x2": {"field": "high"}, "y": y}}  # fmt: skip
    point = {"mark": {"type": "point", "filled": True, "size": 80, "opacity": 1, "color": theme.COLOURS[0]},
             "encoding": {"x": {"field": "value", **x}, "y": y}}  # fmt: skip
    return {
        "$schema": theme.SCHEMA,
        "width": 150 if narrow else 520,
        "height": {"step": 30},
        "data": {"values": found},
        "layer": [even, around, point],
        "config": theme.config(12 if narrow else 13),
    }


def rows(trait: Trait) -> list[dict[str, Any]]:
    """The groups with a ratio above 0, kept on the axis."""
    return [
        {
            "group": words.answer(one.name),
            "value": _on(one.ratio.value),
            "low": _on(one.ratio.value if one.ratio.low is None else one.ratio.low),
            "high": _on(one.ratio.value if one.ratio.high is None else one.ratio.high),
        }
        for one in trait.groups
        if one.ratio.value
    ]


def _on(value: float) -> float:
    return round(min(max(value, LOW), HIGH), 4)

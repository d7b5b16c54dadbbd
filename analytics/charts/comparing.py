"""Partnerships side by side: one panel each, in the order of their names, on the same axes; a line a level."""

from datetime import date, timedelta
from typing import Any

from analytics.charts import theme
from analytics.charts.render import Spec
from analytics.datasets.intensity import INTENSITY
from analytics.reports import wording
from analytics.reports.comparing import Case, ComparisonReport

WIDE, NARROW = (400, 2, 13), (250, 1, 12)


def side_by_side(report: ComparisonReport, *, narrow: bool = False) -> Spec:
    """Intensity of each level over time, with its interval."""
    width, columns, size = NARROW if narrow else WIDE
    groups = list(dict.fromkeys(one.group for case in report.cases for one in case.patterns if one.waves))
    names = [str(wording.GROUPS[group]) for group in groups]
    span = (
        min(case.first for case in report.cases) - timedelta(20),
        max(case.last for case in report.cases) + timedelta(30),
    )
    return {
        "$schema": theme.SCHEMA,
        "columns": columns,
        "spacing": {"row": 28, "column": 40},
        "concat": [_panel(case, names, span, width) for case in report.cases],
        "config": theme.config(size),
    }


def _panel(case: Case, names: list[str], span: tuple[date, date], width: int) -> Spec:
    encoding = theme.scales(names)
    axis = {"format": "%m/%y", "tickCount": 6 if width > 300 else 4, "grid": False, "labelOverlap": True}
    domain = [day.isoformat() for day in span]
    x = {
        "field": "day",
        "type": "temporal",
        "scale": {"type": "utc", "domain": domain},
        "axis": axis,
        "title": None,
    }
    y = {"type": "quantitative", "scale": {"domain": [0, 100]}, "title": None,
         "axis": {"values": [0, 25, 50, 75, 100]}}  # fmt: skip
    layers: list[Spec] = [
        {"mark": {"type": "area", "opacity": 0.13},
         "encoding": {"x": x, "y": {"field": "low", **y}, "y2": {"field": "high"}, "color": encoding["color"]}},
        {"mark": {"type": "line", "strokeWidth": 2.2},
         "encoding": {"x": x, "y": {"field": "value", **y}, "color": encoding["color"],
                      "strokeDash": encoding["strokeDash"]}},
        {"mark": {"type": "point", "filled": True, "size": 45, "opacity": 1},
         "encoding": {"x": x, "y": {"field": "value", **y}, "color": encoding["color"],
                      "shape": encoding["shape"]}},
    ]  # fmt: skip
    return {
        "title": {"text": case.name, "offset": 16},
        "width": width,
        "height": 210,
        "data": {"values": _points(case)},
        "layer": layers,
    }


def _points(case: Case) -> list[dict[str, Any]]:
    return [
        {
            "series": str(wording.GROUPS[one.group]),
            "day": case.opened[one.wave].isoformat(),
            "value": round(figure.value, 2),
            "low": round(figure.value if figure.low is None else max(figure.low, 0.0), 2),
            "high": round(figure.value if figure.high is None else min(figure.high, 100.0), 2),
        }
        for one in case.course
        if (figure := one.figures[INTENSITY]).value is not None
    ]

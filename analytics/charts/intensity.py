"""The intensity report as pictures: levels over time with milestones, and the latest wave's profile per level."""

from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from analytics.charts import theme
from analytics.charts.render import Spec
from analytics.datasets.intensity import DIMENSIONS
from analytics.measures.bands import PROVISIONAL_CUTS
from analytics.reports import wording
from analytics.reports.intensity import IntensityReport

WIDE, NARROW = (400, 2, 13), (250, 1, 12)
"""Width of a panel, panels in a row, letter size."""

Rows = list[dict[str, Any]]


def over_time(report: IntensityReport, *, narrow: bool = False) -> Spec:
    """One panel a level: three dimensions with their intervals; milestones as numbered rules."""
    width, columns, size = NARROW if narrow else WIDE
    marks, span = timeline(report)
    groups = [group for group in report.groups if any(one.shown for one in report.of_group(group))]
    return {
        "$schema": theme.SCHEMA,
        "columns": columns,
        "spacing": {"row": 28, "column": 40},
        "concat": [_panel(report, group, marks, span, width) for group in groups],
        "config": theme.config(size),
    }


def latest(report: IntensityReport, *, narrow: bool = False) -> Spec:
    """One panel a level: where the three dimensions lie in the last wave, with intervals and the provisional cuts."""
    width, _columns, size = NARROW if narrow else (560, 1, 13)
    names = [str(wording.QUANTITIES[name]) for name in DIMENSIONS]
    rows = [row for one in report.latest if one.shown for row in _points(report, one.group, one.wave)]
    x = {"type": "quantitative", "scale": {"domain": [0, 100]}, "title": _("0 to 100")}
    axis = {"labelLimit": 0, **({"labelExpr": "split(datum.label, ' ')"} if narrow else {})}
    y = {"field": "series", "type": "nominal", "sort": names, "title": None, "axis": axis}
    encoding = {**theme.scales(names), "y": y}
    colour, shape = {**encoding["color"], "legend": None}, {**encoding["shape"], "legend": None}
    layers = [
        {"data": {"values": [{"cut": cut} for cut in PROVISIONAL_CUTS.values]},
         "mark": {"type": "rule", "color": theme.QUIET, "strokeDash": [3, 4]},
         "encoding": {"x": {"field": "cut", **x}}},
        {"data": {"values": [{"cut": sum(PROVISIONAL_CUTS.values) / len(PROVISIONAL_CUTS.values)}]},
         "mark": {"type": "text", "y": -5, "color": theme.QUIET, "fontSize": 11},
         "encoding": {"x": {"field": "cut", **x}, "text": {"value": _("provisional cuts")}}},
        {"mark": {"type": "rule", "strokeWidth": 3, "opacity": 0.55},
         "encoding": {"x": {"field": "low", **x}, "x2": {"field": "high"}, "y": y, "color": colour}},
        {"mark": {"type": "point", "filled": True, "size": 90},
         "encoding": {"x": {"field": "value", **x}, "y": y, "color": colour, "shape": shape}},
    ]  # fmt: skip
    panels = [
        {
            "title": str(wording.GROUPS[group]),
            "width": width,
            "height": 84,
            "data": {"values": [row for row in rows if row["group"] == group]},
            "layer": layers,
        }
        for group in dict.fromkeys(row["group"] for row in rows)
    ]
    return {"$schema": theme.SCHEMA, "columns": 1, "concat": panels, "config": theme.config(size)}


def timeline(report: IntensityReport) -> tuple[Rows, tuple[date, date]]:
    """Numbered milestones and the axis' first and last day. What lies far before the first wave stands at the edge."""
    opened = [wave.opened for wave in report.waves]
    last = max(opened[-1], *(mark.day for mark in report.milestones if mark.day <= opened[-1] + timedelta(120)), opened[-1])  # fmt: skip
    reach = opened[0] - max(last - opened[0], timedelta(180)) / 2
    first = min([opened[0], *(max(mark.day, reach) for mark in report.milestones)])
    rows: dict[date, dict[str, Any]] = {}
    for place, mark in enumerate(report.milestones, start=1):
        if mark.day > last:
            continue
        at = max(mark.day, first)
        label = f"{rows[at]['label']}, {place}" if at in rows else str(place)
        rows[at] = {"day": at.isoformat(), "label": label}
    for at, row in rows.items():
        if at == first and len(row["label"].split(", ")) > 1:
            row["label"] = _range(row["label"])
    return list(rows.values()), (first - timedelta(20), last + timedelta(30))


def _range(label: str) -> str:
    parts = label.split(", ")
    return f"{parts[0]}–{parts[-1]}"


def _panel(report: IntensityReport, group: str, marks: Rows, span: tuple[date, date], width: int) -> Spec:
    names = [str(wording.QUANTITIES[name]) for name in DIMENSIONS]
    encoding = theme.scales(names)
    axis = {"format": "%m/%y", "tickCount": 6 if width > 300 else 4, "grid": False, "labelOverlap": True}
    domain = [day.isoformat() for day in span]
    x = {"type": "temporal", "scale": {"type": "utc", "domain": domain}, "axis": axis, "title": None}
    y = {"type": "quantitative", "scale": {"domain": [0, 100]}, "title": None,
         "axis": {"values": [0, 25, 50, 75, 100]}}  # fmt: skip
    rule: Spec = {"data": {"values": marks}, "encoding": {"x": {"field": "day", **x}}}
    points = [row for one in report.of_group(group) for row in _points(report, group, one.wave)]
    layers: list[Spec] = [
        {**rule, "mark": {"type": "rule", "color": theme.QUIET, "strokeDash": [2, 3]}},
        {**rule, "mark": {"type": "text", "y": -7, "color": theme.QUIET, "fontSize": 11},
         "encoding": {**rule["encoding"], "text": {"field": "label"}}},
        {"mark": {"type": "area", "opacity": 0.13},
         "encoding": {"x": {"field": "day", **x}, "y": {"field": "low", **y}, "y2": {"field": "high"},
                      "color": encoding["color"]}},
        {"mark": {"type": "line", "strokeWidth": 2.2},
         "encoding": {"x": {"field": "day", **x}, "y": {"field": "value", **y},
                      "color": encoding["color"], "strokeDash": encoding["strokeDash"]}},
        {"mark": {"type": "point", "filled": True, "size": 45, "opacity": 1},
         "encoding": {"x": {"field": "day", **x}, "y": {"field": "value", **y},
                      "color": encoding["color"], "shape": encoding["shape"]}},
    ]  # fmt: skip
    return {
        "title": {"text": str(wording.GROUPS[group]), "offset": 16},
        "width": width,
        "height": 190,
        "data": {"values": points},
        "layer": layers,
    }


def _points(report: IntensityReport, group: str, wave: int) -> Rows:
    """The three dimensions of one group in one wave, those that may be shown."""
    day = next(head.opened for head in report.waves if head.number == wave)
    one = next(each for each in report.of_group(group) if each.wave == wave)
    return [
        {
            "group": group,
            "series": str(wording.QUANTITIES[name]),
            "day": day.isoformat(),
            "value": round(figure.value, 2),
            "low": round(figure.value if figure.low is None else max(figure.low, 0.0), 2),
            "high": round(figure.value if figure.high is None else min(figure.high, 100.0), 2),
        }
        for name in DIMENSIONS
        if (figure := one.figures[name]).value is not None
    ]

"""Both halves under one another on the same days: levels' intensity above, the citizens' quarters below."""

from typing import Any

from django.utils.translation import gettext as _

from analytics.charts import theme
from analytics.charts.render import Spec
from analytics.measures.figure import Figure
from analytics.reports import wording
from analytics.reports.timeline import Quarter, TimelineReport

COLOURS = (*theme.COLOURS, theme.INK)
DASHES = (*theme.DASHES, (9, 2, 2, 2))
SHAPES = (*theme.SHAPES, "diamond")
"""A fourth line, for a partnership in which every level is shown."""
EDGE = 44
"""Pixels kept for the vertical axis, the same in each panel: one day stands above the same day."""

Rows = list[dict[str, Any]]


def timeline(report: TimelineReport, *, narrow: bool = False) -> Spec:
    """Panels of one width over one axis; milestones as numbered rules through all of them."""
    width, size = (200, 12) if narrow else (620, 13)
    panels = [
        _panel(_("Partners: intensity, 0 to 100"), _intensity(report), 180),
        _panel(_("Citizens: answered within 30 days"), _shares(report, "answered", COLOURS[0]), 90),
        _panel(_("Citizens: promises kept, of due"), _shares(report, "kept", COLOURS[2]), 90),
        _panel(_("Citizens: things said"), _said(report), 70),
    ]
    found = []
    for place, panel in enumerate(panels):
        layers = [*_rules(report, labelled=not place), *panel["layer"]]
        shared = _x(report, narrow=narrow, named=place == len(panels) - 1)
        title = {"text": panel["title"], "offset": 8 if place else 18}
        found.append(
            {**panel, "title": title, "width": width, "layer": [_on(layer, shared) for layer in layers]}
        )
    return {
        "$schema": theme.SCHEMA,
        "spacing": 42,
        "bounds": "flush",
        "vconcat": found,
        "config": theme.config(size),
    }


def _panel(title: str, layers: list[Spec], height: int) -> Spec:
    return {"title": title, "height": height, "layer": layers}


def _x(report: TimelineReport, *, narrow: bool, named: bool) -> Spec:
    """The days of the axis, the same in every panel; written out under the lowest."""
    first, last = report.span
    axis = {"format": "%m/%y", "tickCount": 4 if narrow else 8, "grid": False, "labelOverlap": True,
            "labels": named}  # fmt: skip
    scale = {"type": "utc", "domain": [first.isoformat(), last.isoformat()]}
    return {"type": "temporal", "scale": scale, "axis": axis, "title": None}


def _on(layer: Spec, x: Spec) -> Spec:
    """The layer with its days on the shared axis."""
    encoding = layer["encoding"]
    return {**layer, "encoding": {**encoding, "x": {**x, **encoding["x"]}}}


def _y(top: float, axis: Spec) -> Spec:
    extent = {"minExtent": EDGE, "maxExtent": EDGE}
    return {
        "type": "quantitative",
        "title": None,
        "scale": {"domain": [0, top]},
        "axis": {**axis, **extent},
    }


def _rules(report: TimelineReport, *, labelled: bool) -> list[Spec]:
    first, last = report.span
    marks: dict[str, str] = {}
    for place, mark in enumerate(report.milestones, start=1):
        if first <= mark.day <= last:
            at = mark.day.isoformat()
            marks[at] = f"{marks[at]}, {place}" if at in marks else str(place)
    if not marks:
        return []
    data = {"values": [{"day": day, "label": label} for day, label in marks.items()]}
    x = {"x": {"field": "day"}}
    rule = {"data": data, "mark": {"type": "rule", "color": theme.QUIET, "strokeDash": [2, 3]}, "encoding": x}
    text = {"data": data, "mark": {"type": "text", "y": -7, "color": theme.QUIET, "fontSize": 11},
            "encoding": {**x, "text": {"field": "label"}}}  # fmt: skip
    return [rule, text] if labelled else [rule]


def _intensity(report: TimelineReport) -> list[Spec]:
    drawn = [group for group in report.groups if any(one.intensity.defined for one in report.of_group(group))]
    names = [str(wording.GROUPS[group]) for group in drawn]
    rows = [
        {
            "series": str(wording.GROUPS[one.group]),
            "day": one.opened.isoformat(),
            **_around(one.intensity, 100),
        }
        for one in report.points
        if one.intensity.defined and one.opened >= report.span[0]
    ]
    y = _y(100, {"values": [0, 50, 100]})
    field = {"field": "series", "type": "nominal", "sort": names}
    looks = {
        key: {**field, "scale": {"domain": names, "range": list(each)}, "legend": {"columns": 1}}
        for key, each in (
            ("color", COLOURS[: len(names)]),
            ("strokeDash", [list(dash) for dash in DASHES[: len(names)]]),
            ("shape", SHAPES[: len(names)]),
        )
    }
    data, x = {"values": rows}, {"field": "day"}
    value = {"field": "value", **y}
    return [
        {"data": data, "mark": {"type": "area", "opacity": 0.12},
         "encoding": {"x": x, "y": {"field": "low", **y}, "y2": {"field": "high"}, "color": looks["color"]}},
        {"data": data, "mark": {"type": "line", "strokeWidth": 2.2},
         "encoding": {"x": x, "y": value, "color": looks["color"], "strokeDash": looks["strokeDash"]}},
        {"data": data, "mark": {"type": "point", "filled": True, "size": 45, "opacity": 1},
         "encoding": {"x": x, "y": value, "color": looks["color"], "shape": looks["shape"]}},
    ]  # fmt: skip


def _shares(report: TimelineReport, name: str, colour: str) -> list[Spec]:
    """A point a quarter at its middle with its interval; a quarter without a figure has none."""
    rows = [
        {"day": _middle(one), **_around(figure, 1)}
        for one in report.quarters
        if (figure := getattr(one, name)).defined
    ]
    y = _y(1, {"format": ".0%", "values": [0, 0.5, 1]})
    data, x = {"values": rows}, {"field": "day"}
    return [
        {"data": data, "mark": {"type": "rule", "strokeWidth": 3, "opacity": 0.5, "color": colour},
         "encoding": {"x": x, "y": {"field": "low", **y}, "y2": {"field": "high"}}},
        {"data": data, "mark": {"type": "point", "filled": True, "size": 55, "color": colour, "opacity": 1},
         "encoding": {"x": x, "y": {"field": "value", **y}}},
    ]  # fmt: skip


def _said(report: TimelineReport) -> list[Spec]:
    rows = [
        {"day": one.start.isoformat(), "end": one.end.isoformat(), "n": one.said} for one in report.quarters
    ]
    top = max([1, *(one.said for one in report.quarters)])
    y = _y(top, {"tickCount": 3, "tickMinStep": 1, "format": ",d"})
    mark = {"type": "bar", "color": theme.LINE, "stroke": theme.QUIET, "strokeWidth": 0.6}
    encoding = {"x": {"field": "day"}, "x2": {"field": "end"}, "y": {"field": "n", **y}, "y2": {"datum": 0}}
    return [{"data": {"values": rows}, "mark": mark, "encoding": encoding}]


def _middle(one: Quarter) -> str:
    return (one.start + (one.end - one.start) / 2).isoformat()


def _around(figure: Figure, top: float) -> dict[str, float]:
    """Value and interval, kept on the axis; without an interval it is the value itself."""
    value = figure.value or 0.0
    low = value if figure.low is None else max(figure.low, 0.0)
    high = value if figure.high is None else min(figure.high, top)
    return {"value": round(value, 4), "low": round(low, 4), "high": round(high, 4)}

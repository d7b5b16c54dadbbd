"""Kinds of actors on a circle, each always at the same place; a line for what both sides report, with each side's figure.

Told apart by pattern, not by colour only: solid when both sides report about the same, dashed when they lie a point or
more apart, dotted when only one side can be shown.
"""

import math
from itertools import combinations
from typing import Any

from django.utils.translation import gettext as _

from analytics.charts import theme
from analytics.charts.render import Spec
from analytics.reports import network_words as words
from analytics.reports import wording
from analytics.reports.network import ACTORS, NetworkReport

APART = 1.0
WIDEST = 4.0
"""The top of the scale."""
ALIKE, DIFFER, ONE_SIDE = "alike", "differ", "one"
DASHES = {ALIKE: [1, 0], DIFFER: [7, 4], ONE_SIDE: [1, 4]}
PLACES = {
    name: (round(math.sin(turn), 4), round(math.cos(turn), 4))
    for name, turn in zip(ACTORS, (math.tau * at / len(ACTORS) for at in range(len(ACTORS))), strict=True)
}
"""Fixed for good: the picture of another wave or partnership can be laid beside this one."""
NEAR = 0.3
"""How far along its line a side's figure stands."""

Rows = list[dict[str, Any]]


def kinds() -> dict[str, str]:
    """The words of each pattern."""
    return {
        ALIKE: _("both sides report about the same"),
        DIFFER: _("a point or more apart"),
        ONE_SIDE: _("only one side can be shown"),
    }


def between(report: NetworkReport, wave: int, *, narrow: bool = False) -> Spec:
    """The picture of one wave; kinds of actors without any line stand there too."""
    size, letters = (250, 11) if narrow else (460, 13)
    lines, figures = rows(report, wave)
    named = kinds()
    used = [named[key] for key in DASHES if named[key] in {row["kind"] for row in lines}]
    dash = {
        "field": "kind", "type": "nominal",
        "scale": {"domain": used, "range": [DASHES[key] for key in DASHES if named[key] in used]},
        "legend": {"columns": 1, "symbolStrokeColor": theme.INK, "symbolSize": 500},
    }  # fmt: skip
    width = {"field": "mean", "type": "quantitative", "legend": None,
             "scale": {"domain": [0, WIDEST], "range": [0.6, 9 if narrow else 12]}}  # fmt: skip
    spots = [
        {"x": PLACES[name][0], "y": PLACES[name][1], "name": words.actor(name).split(" ")}
        for name in report.actors
    ]
    end = {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
    layers: list[Spec] = [
        {"data": {"values": lines}, "mark": {"type": "rule", "color": theme.COLOURS[0], "opacity": 0.55},
         "encoding": {**_at(), **end, "strokeWidth": width, "strokeDash": dash}},
        {"data": {"values": spots}, "mark": {"type": "point", "filled": True, "opacity": 1, "color": theme.INK,
         "size": 110, "stroke": "white", "strokeWidth": 2}, "encoding": _at()},
        {"data": {"values": [_label(row) for row in spots]},
         "mark": {"type": "text", "fontSize": letters, "fontWeight": 600, "color": theme.INK, "lineHeight": letters + 2},
         "encoding": {**_at(), "text": {"field": "name"}}},
        {"data": {"values": figures}, "mark": {"type": "text", "fontSize": letters, "color": theme.INK,
         "stroke": "white", "strokeWidth": 4, "strokeJoin": "round"},
         "encoding": {**_at(), "text": {"field": "text"}}},
        {"data": {"values": figures}, "mark": {"type": "text", "fontSize": letters, "color": theme.INK},
         "encoding": {**_at(), "text": {"field": "text"}}},
    ]  # fmt: skip
    return {
        "$schema": theme.SCHEMA,
        "width": size,
        "height": size * 0.92,
        "layer": layers,
        "config": theme.config(letters),
    }


def rows(report: NetworkReport, wave: int) -> tuple[Rows, Rows]:
    """(a line each pair with at least one side shown, a figure each side shown)."""
    found, named = report.of_wave(wave), kinds()
    lines: Rows = []
    figures: Rows = []
    for one, other in combinations(report.actors, 2):
        sides = {side: found[side].value for side in ((one, other), (other, one)) if found[side].defined}
        shown = [value for value in sides.values() if value is not None]
        if not shown:
            continue
        (x, y), (x2, y2) = PLACES[one], PLACES[other]
        apart = len(shown) == 2 and abs(shown[0] - shown[1]) >= APART
        kind = ONE_SIDE if len(shown) == 1 else DIFFER if apart else ALIKE
        mean = round(sum(shown) / len(shown), 3)
        lines.append({"x": x, "y": y, "x2": x2, "y2": y2, "mean": mean, "kind": named[kind]})
        for (by, about), value in sides.items():
            spot = _along(PLACES[by], PLACES[about])
            figures.append({**spot, "text": wording.plain(value or 0.0, digits=1)})
    return lines, figures


def _along(start: tuple[float, float], end: tuple[float, float]) -> dict[str, float]:
    return {axis: round(a + (b - a) * NEAR, 4) for axis, a, b in zip("xy", start, end, strict=True)}


def _label(spot: dict[str, Any]) -> dict[str, Any]:
    """Outside the circle, beside its point."""
    lift = 0.05 * (len(spot["name"]) - 1) if spot["y"] > 0 else -0.02
    return {**spot, "x": round(spot["x"] * 1.36, 4), "y": round(spot["y"] * 1.2 + lift, 4)}


def _at() -> dict[str, Any]:
    scale = {"domain": [-1.6, 1.6]}
    return {
        axis: {"field": axis, "type": "quantitative", "scale": scale, "axis": None} for axis in ("x", "y")
    }

"""People who agreed to be drawn, by number, on a circle that is the same in every wave; told apart by pattern and width.

No name is in the picture: it is kept on disk, and a consent can be taken back. The names stand beside it, read anew.
"""

import math
from typing import Any

from django.utils.translation import gettext as _

from analytics.charts import theme
from analytics.charts.render import Spec
from analytics.reports.tie_map import BodyMap, Line

DASHES = {"confirmed": [1, 0], "apart": [9, 4], "unconfirmed": [2, 4]}
"""A tie nobody told of, or both told there is none, is no line."""
HIGHEST = 4.0


def kinds() -> dict[str, str]:
    """The words of each state of a pair."""
    return {
        "confirmed": _("confirmed: both told of it"),
        "apart": _("one told of a tie, the other of none"),
        "unconfirmed": _("unconfirmed: one told of it, the other did not answer"),
        "no_tie": _("no tie: both said so"),
        "missing": _("missing: neither answered"),
    }


def people(drawn: BodyMap, *, narrow: bool = False) -> Spec:
    """The drawing of one body."""
    size, letters = (250, 11) if narrow else (440, 13)
    lines, named = _lines(drawn), kinds()
    used = [key for key in DASHES if named[key] in {row["kind"] for row in lines}]
    dash = {
        "field": "kind", "type": "nominal",
        "scale": {"domain": [named[key] for key in used], "range": [DASHES[key] for key in used]},
        "legend": {"columns": 1, "symbolStrokeColor": theme.INK, "symbolSize": 500, "labelLimit": 400},
    }  # fmt: skip
    width = {"field": "strength", "type": "quantitative", "legend": None,
             "scale": {"domain": [0, HIGHEST], "range": [0.6, 6 if narrow else 8]}}  # fmt: skip
    spots = [{**_place(drawn, one.number), "text": str(one.number)} for one in drawn.people]
    ends = {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
    layers: list[Spec] = [
        {"data": {"values": lines}, "mark": {"type": "rule", "color": theme.COLOURS[0], "opacity": 0.6},
         "encoding": {**_at(), **ends, "strokeWidth": width, "strokeDash": dash}},
        {"data": {"values": spots}, "mark": {"type": "point", "filled": True, "opacity": 1, "color": "white",
         "size": 260 if narrow else 420, "stroke": theme.INK, "strokeWidth": 1.5}, "encoding": _at()},
        {"data": {"values": spots}, "mark": {"type": "text", "fontSize": letters, "color": theme.INK},
         "encoding": {**_at(), "text": {"field": "text"}}},
    ]  # fmt: skip
    return {
        "$schema": theme.SCHEMA,
        "width": size,
        "height": size,
        "layer": layers,
        "config": theme.config(letters),
    }


def told(drawn: BodyMap) -> list[Line]:
    """The pairs that are a line."""
    return [line for line in drawn.lines if line.state in DASHES and line.strength]


def _lines(drawn: BodyMap) -> list[dict[str, Any]]:
    named = kinds()
    rows = []
    for line in told(drawn):
        one, other = _place(drawn, line.one.number), _place(drawn, line.other.number)
        ends = {**one, "x2": other["x"], "y2": other["y"]}
        rows.append({**ends, "strength": line.strength, "kind": named[line.state]})
    return rows


def _place(drawn: BodyMap, number: int) -> dict[str, float]:
    turn = math.tau * (number - 1) / drawn.places
    return {"x": round(math.sin(turn), 4), "y": round(math.cos(turn), 4)}


def _at() -> dict[str, Any]:
    scale = {"domain": [-1.15, 1.15]}
    return {
        axis: {"field": axis, "type": "quantitative", "scale": scale, "axis": None} for axis in ("x", "y")
    }

"""The loop report as pictures: what became of it by channel, and how fast answers came."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from analytics.charts import theme
from analytics.charts.render import Spec
from analytics.reports.loop_words import name
from analytics.reports.tally import Tally
from analytics.reports.waits import LONGEST, Wait

FATES = ("answered", "holding_only", "no_answer", "no_text", "ended")
FILLS = ("#124a50", "#b5651d", "#75559b", "#d9d4ca", "#efebe2")
INKS = ("white", "white", "white", theme.INK, theme.INK)
MOST = 8
"""Bars or panels drawn; the table has the rest."""


def fates() -> dict[str, str]:
    """The words of each part of a bar, in its order."""
    words = (
        _("Answered"),
        _("Holding reply only"),
        _("No answer"),
        _("No answer text in the file"),
        _("Withdrawn or joined"),
    )
    return dict(zip(FATES, words, strict=True))


def _parts(tallies: Sequence[Tally], words: dict[str, str]) -> list[dict[str, Any]]:
    """One row a part of a bar."""
    return [
        {
            "group": f"{name(one.name)} ({one.n})",
            "fate": words[fate],
            "share": getattr(one, fate) / one.n,
            "at": at,
        }
        for one in tallies[:MOST]
        for at, fate in enumerate(FATES)
        if one.n and getattr(one, fate)
    ]


def became(tallies: Sequence[Tally], *, narrow: bool = False) -> Spec:
    """A bar of 100 % a group, its parts labelled where they are wide enough."""
    words = fates()
    rows = _parts(tallies, words)
    used = [fate for fate in FATES if words[fate] in {row["fate"] for row in rows}]
    colour = {
        "field": "fate", "type": "nominal", "scale": {
            "domain": [words[fate] for fate in used], "range": [FILLS[FATES.index(fate)] for fate in used],
        }, "legend": {"columns": 1 if narrow else 5, "symbolType": "square"},
    }  # fmt: skip
    x = {"field": "share", "type": "quantitative", "stack": "zero", "title": None,
         "axis": {"format": ".0%", "values": [0, 0.25, 0.5, 0.75, 1]}}  # fmt: skip
    y = {
        "field": "group",
        "type": "nominal",
        "sort": None,
        "title": None,
        "axis": {"labelLimit": 150 if narrow else 260, "ticks": False, "domain": False},
    }
    order = {"field": "at", "type": "quantitative"}
    ink = {"condition": {"test": f"datum.at < {INKS.index(theme.INK)}", "value": "white"}, "value": theme.INK}
    layers = [
        {"mark": {"type": "bar", "stroke": "white", "strokeWidth": 1}, "encoding": {"x": x, "y": y, "color": colour, "order": order}},
        {"transform": [{"filter": f"datum.share > {0.16 if narrow else 0.06}"}],
         "mark": {"type": "text", "fontSize": 11},
         "encoding": {"x": {**x, "bandPosition": 0.5}, "y": y, "order": order, "detail": {"field": "fate"},
                      "text": {"field": "share", "format": ".0%"}, "color": ink}},
    ]  # fmt: skip
    return {
        "$schema": theme.SCHEMA,
        "width": 180 if narrow else 560,
        "height": {"step": 30},
        "data": {"values": rows},
        "layer": layers,
        "config": theme.config(12 if narrow else 13),
    }


def answered_by(waits: Sequence[Wait], *, narrow: bool = False) -> Spec:
    """One panel a channel: the share answered by each day, with its interval."""
    width, columns = (230, 1) if narrow else (240, 3)
    panels = [_panel(one, width) for one in waits if one.curve][:MOST]
    return {
        "$schema": theme.SCHEMA,
        "columns": columns,
        "spacing": {"row": 22, "column": 30},
        "concat": panels,
        "config": theme.config(12),
    }


def _panel(one: Wait, width: int) -> Spec:
    rows = [
        {"day": step.day, "share": step.share, "low": step.share if step.low is None else step.low,
         "high": step.share if step.high is None else step.high}
        for step in one.curve
    ]  # fmt: skip
    x = {"field": "day", "type": "quantitative", "title": _("days"), "scale": {"domain": [0, LONGEST]},
         "axis": {"values": [0, 30, 60, 90, 120], "grid": False}}  # fmt: skip
    axis = {"format": ".0%", "values": [0, 0.5, 1]}
    y = {"type": "quantitative", "title": None, "scale": {"domain": [0, 1]}, "axis": axis}
    return {
        "title": f"{name(one.name)} ({one.n})",
        "width": width,
        "height": 110,
        "data": {"values": rows},
        "layer": [
            {
                "mark": {
                    "type": "area",
                    "interpolate": "step-after",
                    "opacity": 0.15,
                    "color": theme.COLOURS[0],
                },
                "encoding": {"x": x, "y": {"field": "low", **y}, "y2": {"field": "high"}},
            },
            {
                "mark": {
                    "type": "line",
                    "interpolate": "step-after",
                    "strokeWidth": 2,
                    "color": theme.COLOURS[0],
                },
                "encoding": {"x": x, "y": {"field": "share", **y}},
            },
        ],
    }

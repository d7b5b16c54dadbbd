"""A chart on its own, for a slide: what it shows above it, and below whose it is, so that it says so wherever it goes."""

import textwrap
from collections.abc import Sequence
from typing import Any

from analytics.charts import theme
from analytics.charts.render import Spec

WIDTH = 1920
"""Of a picture for a slide, in pixels."""
FONT = "Noto Sans, sans-serif"
"""The page's own face is not where a slide is shown, and a name with a figure in it makes some programs draw no letter."""
_LINE = 78
"""Letters in a line of the title."""


def slide(spec: Spec, *, title: str, lines: Sequence[str]) -> Spec:
    """`spec` with a title and `lines` below it, broken where they are too long. Its own titles stay with its panels."""
    head: dict[str, Any] = {
        "text": textwrap.wrap(title, _LINE) or [""],
        "subtitle": [part for line in lines for part in textwrap.wrap(line, _LINE * 6 // 5)],
        "anchor": "start",
        "offset": 18,
        "fontSize": 18,
        "subtitleFontSize": 12,
        "subtitleColor": theme.QUIET,
        "subtitlePadding": 6,
    }
    shared: Spec = {name: spec[name] for name in ("$schema", "config") if name in spec}
    shared["config"] = {**shared.get("config", {}), "font": FONT}
    inner = {name: value for name, value in spec.items() if name not in shared}
    return {**shared, "title": head, "padding": 24, "vconcat": [inner]}

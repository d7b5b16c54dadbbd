"""How our charts look: the three series of docs/guides/look.md, told apart by dash and shape too. Never red and green."""

from typing import Any

COLOURS = ("#124a50", "#b5651d", "#75559b", "#5c574f", "#2b6cb0", "#8a6d00")
DASHES = ((1, 0), (6, 3), (2, 2), (8, 3, 2, 3), (12, 3), (1, 3))
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")
INK, QUIET, LINE = "#1c1a17", "#5c574f", "#d9d4ca"
FONT = "Source Sans 3 Variable, Source Sans 3, Noto Sans, sans-serif"
SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"


def config(size: int = 13) -> dict[str, Any]:
    """The spec's config: quiet axes, no frame, letters of `size` pixels."""
    return {
        "font": FONT,
        "background": "white",
        "view": {"stroke": None},
        "axis": {
            "labelFontSize": size,
            "titleFontSize": size,
            "titleFontWeight": "normal",
            "labelColor": QUIET,
            "titleColor": QUIET,
            "gridColor": LINE,
            "domainColor": LINE,
            "tickColor": LINE,
        },
        "legend": {
            "labelFontSize": size,
            "symbolSize": 90,
            "symbolStrokeWidth": 2,
            "symbolOpacity": 1,
            "orient": "top",
            "title": None,
            "labelColor": INK,
            "labelLimit": 0,
        },
        "title": {"fontSize": size + 1, "anchor": "start", "color": INK, "fontWeight": 600},
    }


def scales(names: list[str]) -> dict[str, dict[str, Any]]:
    """Colour, dash and shape channels over the same series, so that they share one legend."""
    field = {"field": "series", "type": "nominal", "sort": names}
    return {
        "color": {**field, "scale": {"domain": names, "range": list(COLOURS[: len(names)])}},
        "strokeDash": {
            **field,
            "scale": {"domain": names, "range": [list(each) for each in DASHES[: len(names)]]},
        },
        "shape": {**field, "scale": {"domain": names, "range": list(SHAPES[: len(names)])}},
    }

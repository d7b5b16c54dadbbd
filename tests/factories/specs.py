"""A Vega-Lite file as a test reads it: whether it draws, and the rows of data that lie in it."""

import json
from typing import Any

import vl_convert
from django.http import HttpResponse

Row = dict[str, Any]


def drawn(response: HttpResponse) -> list[Row]:
    """All rows of data of a specification that can be drawn, as it stands, without anything fetched."""
    assert response.status_code == 200, response.status_code
    assert response["Content-Type"] == "application/json; charset=utf-8"
    spec = json.loads(response.content)
    assert spec["$schema"].startswith("https://vega.github.io/schema/vega-lite/")
    assert vl_convert.vegalite_to_svg(spec, allowed_base_urls=[]).startswith("<svg")
    return _rows(spec)


def _rows(part: Any) -> list[Row]:
    if isinstance(part, list):
        return [row for each in part for row in _rows(each)]
    if not isinstance(part, dict):
        return []
    assert "url" not in part.get("data", {})
    own = part.get("data", {}).get("values", [])
    return [*own, *(row for name, each in part.items() if name != "data" for row in _rows(each))]

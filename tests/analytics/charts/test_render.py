"""From spec to picture."""

import pytest

from analytics.charts import render

SPEC = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
    "data": {"values": [{"a": "<b>", "n": 1}]},
    "mark": "bar",
    "encoding": {"x": {"field": "n", "type": "quantitative"}, "y": {"field": "a", "type": "nominal"}},
}


def test_the_picture_has_title_and_description_and_runs_nothing() -> None:
    drawn = render.svg(SPEC, title="A & B", description='said "so" <b>')
    assert drawn.startswith("<svg ") and drawn.endswith("</svg>")
    assert "<title>A &amp; B</title>" in drawn
    assert "<desc>said &quot;so&quot; &lt;b&gt;</desc>" in drawn
    assert "<b>" not in drawn
    assert "style=" not in drawn and "<script" not in drawn and "<image" not in drawn


def test_it_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first = render.svg(SPEC, title="T", description="D", language="nl")
    monkeypatch.setattr(render, "_draw", lambda *_: pytest.fail("drawn again"))
    assert render.svg(SPEC, title="T", description="D", language="nl") == first

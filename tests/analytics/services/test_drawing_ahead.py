"""Pictures before anybody asks."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from analytics.charts import render
from analytics.reports.intensity import intensity_report
from analytics.services import drawing_ahead
from tests.analytics.reports.test_intensity import planted


@pytest.fixture(autouse=True)
def _two_courses(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Any) -> None:
    settings.DATA_DIR = tmp_path
    report = intensity_report(planted(2))
    published = SimpleNamespace(report=report)
    monkeypatch.setattr(drawing_ahead, "kept_report", lambda *_of: report)
    monkeypatch.setattr(drawing_ahead, "published_report", lambda *_of: published)


class Here:
    languages = ("en", "nl")


def test_what_the_pages_show_is_there_already(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(render, "_draw", lambda _spec, language, _kept: drawn.append(language) or "<svg>")

    assert drawing_ahead.draw(Here(), UUID(int=1)) == 2 * 2 * 4
    assert drawn.count("nl") == drawn.count("en") == 8


def test_without_a_series_there_is_nothing_to_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing_ahead, "kept_report", lambda *_of: None)
    monkeypatch.setattr(drawing_ahead, "published_report", lambda *_of: None)

    assert drawing_ahead.draw(Here(), UUID(int=1)) == 0

"""Computed once, and again when something it rests on changed."""

from dataclasses import replace

import pytest

from analytics.reports import kept
from tests.analytics.reports.test_cells import course
from tests.factories import insight


def test_the_same_waves_are_computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    data = course(insight.snapshot(wave="kept-once"))
    first = kept.kept_report(data)
    monkeypatch.setattr(kept, "intensity_report", lambda _: pytest.fail("computed again"))
    assert kept.kept_report(data).waves == first.waves


def test_a_new_edition_and_another_k_are_other_reports() -> None:
    data = course(insight.snapshot())
    again = replace(data, waves=(replace(data.waves[0], edition=2),))
    assert len({kept.digest(each) for each in (data, again, replace(data, k=9))}) == 3

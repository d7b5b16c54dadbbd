"""Computed once, and again when something it rests on changed; what was published is not computed at all."""

import pytest

from analytics.reports import carried, kept
from foundation.ids import uuid7
from surveys.models import WaveSnapshot
from tests.factories import insight
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_the_same_waves_are_computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    here = people.partnership()
    insight.stored(here, [insight.snapshot()], published=0)
    first = kept.kept_report(here)
    monkeypatch.setattr(carried, "intensity_report", lambda *_: pytest.fail("computed again"))
    again = kept.kept_report(here)
    assert first is not None and again is not None
    assert again.waves == first.waves


def test_a_new_edition_and_another_k_are_other_reports() -> None:
    here = people.partnership()
    series = insight.stored(here, [insight.snapshot()], published=0)
    assert kept.closed_waves(here, series.uuid).waves == 1
    stamps = {kept.closed_waves(here, series.uuid).stamp}
    here.disclosure_k = 9
    stamps.add(kept.closed_waves(here, series.uuid).stamp)
    row = WaveSnapshot.objects.get()
    row.pk, row.uuid, row.edition = None, uuid7(), 2
    row._state.adding = True
    row.save()
    stamps.add(kept.closed_waves(here, series.uuid).stamp)
    assert len(stamps) == 3


def test_what_is_published_rests_on_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    here = people.partnership()
    insight.stored(here, [insight.snapshot(n) for n in (1, 2)], published=1)
    monkeypatch.setattr(carried, "intensity_report", lambda *_: pytest.fail("computed"))
    found = kept.published_report(here)
    assert found is not None
    assert [wave.number for wave in found.report.waves] == [1]


def test_without_a_series_there_is_none() -> None:
    here = people.partnership()
    assert kept.kept_report(here) is None
    assert kept.published_report(here) is None

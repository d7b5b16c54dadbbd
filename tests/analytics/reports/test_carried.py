"""What was published of a wave stays; groups too, unless a new wave could then not be shown."""

from dataclasses import replace

import pytest

from analytics.reports.carried import carried, report_after
from analytics.reports.intensity import intensity_report
from tests.analytics.reports.test_cells import course
from tests.analytics.reports.test_intensity import planted
from tests.factories import insight


def test_published_cells_are_taken_word_for_word() -> None:
    published = intensity_report(planted(1))
    marked = replace(published, cells=tuple(replace(one, invited=99) for one in published.cells))
    found = report_after(planted(2), marked)
    assert {one.invited for one in found.cells if one.wave == 1} == {99}
    assert 99 not in {one.invited for one in found.cells if one.wave == 2}
    assert [wave.number for wave in found.waves] == [1, 2]


def test_the_groups_stay_while_the_new_wave_can_be_shown() -> None:
    levels = {"strategic": 13, "operational": 12, "expert": 12, "project": 24}
    first = intensity_report(course(insight.snapshot(1)))
    later = course(insight.snapshot(1), insight.snapshot(2, levels=levels))
    assert list(first.groups) == list(report_after(later, first).groups)
    assert list(intensity_report(course(insight.snapshot(2, levels=levels))).groups) == list(levels)


def test_a_level_nobody_knew_makes_new_groups() -> None:
    first = intensity_report(course(insight.snapshot(1, levels={"strategic": 13})))
    found = report_after(course(insight.snapshot(1, levels={"strategic": 13}), insight.snapshot(2)), first)
    assert set(found.groups) == {"strategic", "operational", "lower"}


def test_what_was_never_shown_binds_nothing() -> None:
    empty = intensity_report(course(insight.snapshot(1, levels={"strategic": 2})))
    assert report_after(planted(1), empty) == intensity_report(planted(1))


def test_a_wave_that_is_gone_is_not_carried() -> None:
    published = intensity_report(planted(2))
    assert {one.wave for one in carried(intensity_report(planted(1)), published).cells} == {1}


def test_nothing_is_computed_when_every_wave_was_published(monkeypatch: pytest.MonkeyPatch) -> None:
    published = intensity_report(planted(2))
    monkeypatch.setattr("analytics.reports.carried.intensity_report", lambda *_given: pytest.fail("computed"))
    assert report_after(planted(2), published) == published

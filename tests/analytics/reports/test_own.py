"""One level's part, never more than the report everyone may read."""

import pytest

from analytics.datasets import intensity as dataset
from analytics.reports.intensity import IntensityReport, intensity_report
from analytics.reports.own import own_report
from tests.factories import insight
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def report(waves: int = 2) -> IntensityReport:
    here = people.partnership()
    insight.stored(here, [insight.snapshot(n) for n in range(1, waves + 1)])
    found = dataset.course(here)
    assert found is not None
    return intensity_report(found)


def test_now_and_last_time_are_the_reports_own_figures() -> None:
    whole = report()
    own = own_report(whole, "strategic")
    assert own is not None
    assert (own.group, own.wave.number, own.before.number) == ("strategic", 2, 1)
    assert {one.quantity for one in own.lines} >= {"trust", "intensity", "strain"}
    cells = {one.wave: one for one in whole.of_group("strategic")}
    trust = next(one for one in own.lines if one.quantity == "trust")
    assert trust.now == cells[2].figures["trust"]
    assert trust.before == cells[1].figures["trust"]
    assert trust.change == cells[2].moved["trust"].model


def test_a_level_too_small_sees_those_it_is_put_together_with() -> None:
    own = own_report(report(), "expert")
    assert own is not None
    assert own.group == "lower"


def test_the_first_wave_has_no_last_time() -> None:
    own = own_report(report(1), "strategic")
    assert own is not None
    assert own.before is None
    assert all(one.before is None and one.change is None for one in own.lines)


def test_a_level_nobody_asked() -> None:
    assert own_report(report(), "galactic") is None

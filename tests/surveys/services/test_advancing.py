"""A year of waves by the clock alone."""

from datetime import timedelta

import pytest

from foundation import clock
from surveys.models import Wave
from surveys.services import advancing
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_a_year_runs_by_itself() -> None:
    here = people.partnership()
    people.seat(partnership=here)
    series = factory.series(here)

    for day in range(0, 365, 5):
        with clock.at(factory.FIRST + timedelta(days=day)):
            advancing.advance(now=clock.now())

    states = list(series.waves.order_by("number").values_list("state", flat=True))
    assert states == ["published"] * 4 + ["planned"]
    assert all(wave.invitations.count() == 1 for wave in series.waves.exclude(state="planned"))
    assert all(wave.snapshots.count() == 1 for wave in series.waves.filter(state="published"))


def test_a_second_tick_at_the_same_moment_does_nothing() -> None:
    factory.planned_wave()

    with clock.at(factory.FIRST):
        assert advancing.advance(now=clock.now()) == 1
        assert advancing.advance(now=clock.now()) == 0


def test_trouble_with_one_wave_does_not_hold_up_another(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    bad, good = factory.planned_wave(), factory.planned_wave()
    opened = advancing.STEPS["open"]

    def sometimes(*, by: object, wave: Wave) -> Wave:
        if wave == bad:
            raise RuntimeError("trouble")
        return opened(by=by, wave=wave)

    monkeypatch.setitem(advancing.STEPS, "open", sometimes)
    with clock.at(factory.FIRST):
        advancing.advance(now=clock.now())

    assert Wave.objects.get(pk=bad.pk).state == "planned"
    assert Wave.objects.get(pk=good.pk).state == "open"
    assert str(bad.uuid) in caplog.text

"""The steps of a wave."""

from datetime import timedelta

import pytest

from foundation import clock
from foundation.errors import Refused
from surveys.models import Draft, WaveSnapshot, WaveStep
from surveys.services import drafts, waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_opening_freezes_the_version_invites_and_plans_the_next() -> None:
    wave = factory.open_wave(seats=3)

    assert wave.version is not None
    assert wave.invitations.count() == 3
    following = wave.series.waves.get(state="planned")
    assert following.number == 2
    assert following.opens.date().isoformat() == "2026-04-12"


def test_opened_before_its_time_it_stands_for_the_planned_one() -> None:
    wave = factory.planned_wave()

    with clock.at(factory.FIRST - timedelta(days=2)):
        waves.open_now(by=people.setter(), wave=wave)

    assert [one.opens.date().isoformat() for one in wave.series.waves.order_by("number")] == [
        "2026-01-10",
        "2026-04-12",
    ]


def test_opened_late_nobody_has_fewer_days() -> None:
    wave = factory.planned_wave()

    with clock.at(factory.FIRST + timedelta(days=30)):
        opened = waves.open_now(by=people.setter(), wave=wave)

    assert opened.closes - opened.opens == timedelta(days=21)
    assert wave.series.waves.get(state="planned").opens.date().isoformat() == "2026-04-12"


def test_a_series_of_one_plans_nothing_after() -> None:
    wave = factory.open_wave(rule="FREQ=YEARLY;COUNT=1")

    assert not wave.series.waves.filter(state="planned").exists()


def test_it_closes_early_only_with_a_reason() -> None:
    wave = factory.open_wave()

    with clock.at(factory.FIRST + timedelta(days=3)):
        with pytest.raises(Refused):
            waves.close(by=people.setter(), wave=wave, reason=" ")
        closed = waves.close(by=people.setter(), wave=wave, reason="Everyone answered.")

    assert closed.closes == factory.FIRST + timedelta(days=3)
    assert closed.settles == closed.closes + timedelta(days=7)
    assert WaveStep.objects.get(wave=wave, new="closing").reason == "Everyone answered."


def test_settling_removes_drafts_and_writes_the_snapshot() -> None:
    wave = factory.open_wave()
    drafts.begin(invitation=factory.invitation(wave))
    with clock.at(factory.FIRST + timedelta(days=21)):
        waves.close(by=people.setter(), wave=wave)

    waves.settle(by=people.setter(), wave=wave)

    assert not Draft.objects.exists()
    assert WaveSnapshot.objects.get(wave=wave).n == 0


def test_steps_out_of_order_are_refused() -> None:
    wave = factory.open_wave()

    for step in (waves.publish, waves.settle, waves.open_now):
        with pytest.raises(Refused) as refused:
            step(by=people.setter(), wave=wave)
        assert refused.value.status == 409


def test_a_skipped_wave_needs_a_reason_and_the_next_is_planned() -> None:
    wave = factory.planned_wave()
    with pytest.raises(Refused):
        waves.skip(by=people.setter(), wave=wave, reason="")

    waves.skip(by=people.setter(), wave=wave, reason="Holidays")

    assert wave.series.waves.get(state="planned").opens.month == 4

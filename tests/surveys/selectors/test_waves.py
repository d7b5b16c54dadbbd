"""Waves of one partnership and no other."""

import pytest
from django.http import Http404

from surveys.selectors import waves
from surveys.services import series
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_the_calendar_has_what_runs_and_what_comes() -> None:
    wave = factory.open_wave()
    factory.open_wave()

    assert [(one.number, one.state) for one in waves.calendar(wave.partnership)] == [
        (1, "open"),
        (2, "planned"),
    ]
    series.end(by=people.setter(), series=wave.series, reason="test")
    assert [one.number for one in waves.calendar(wave.partnership)] == [1]


def test_one_wave_with_its_history_and_who_was_asked() -> None:
    wave = factory.open_wave(seats=2)
    factory.answered(factory.invitation(wave))

    assert waves.get(wave.partnership, wave.uuid) == wave
    assert [step.new for step in waves.steps(wave)] == ["open"]
    assert sorted(hasattr(row, "participation") for row in waves.invited(wave)) == [False, True]
    assert [one.number for one in waves.of_series(wave.series)] == [2, 1]


def test_another_partnerships_are_not_found() -> None:
    wave, here = factory.open_wave(), people.partnership()

    with pytest.raises(Http404):
        waves.get(here, wave.uuid)
    with pytest.raises(Http404):
        waves.invitation(here, factory.invitation(wave).uuid)

"""Planned minutes of everybody asked, over all series, within a year."""

from datetime import timedelta

import pytest

from foundation import clock
from surveys.selectors import asked
from surveys.services import waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_two_series_add_up_and_the_year_ends() -> None:
    wave = factory.open_wave(seats=2)
    other = factory.planned_wave(wave.partnership)
    with clock.at(factory.FIRST + timedelta(days=30)):
        waves.open_now(by=people.setter(), wave=other)
    found = asked.over_year(wave.partnership, until=factory.FIRST + timedelta(days=31))
    assert [one.surveys for one in found] == [2, 2]
    assert found[0].minutes == 2 * asked.over_year(wave.partnership, until=wave.opens)[0].minutes > 0
    assert asked.over_year(wave.partnership, until=factory.FIRST + timedelta(days=800)) == []
    assert asked.over_year(people.partnership(), until=factory.FIRST) == []

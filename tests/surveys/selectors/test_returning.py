"""Who came back, by level, from participation alone."""

from datetime import timedelta

import pytest

from foundation import clock
from surveys.models import Wave
from surveys.selectors import returning
from surveys.services import waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def second(first: Wave) -> Wave:
    """The next wave, open, the first one closed."""
    with clock.at(factory.FIRST + timedelta(days=40)):
        closing = waves.close(by=people.setter(), wave=first, reason="test")
        waves.settle(by=people.setter(), wave=closing)
        return waves.open_now(by=people.setter(), wave=first.series.waves.get(state="planned"))


def test_the_first_wave_has_nobody_to_come_back() -> None:
    wave = factory.open_wave()
    assert returning.before(wave) is None
    assert returning.by_level(wave) == {}


def test_those_of_both_waves_and_those_who_still_could() -> None:
    first = factory.open_wave(seats=3)
    with clock.at(factory.FIRST):
        for row in first.invitations.order_by("id")[:2]:
            factory.answered(factory.fresh(row))
    later = second(first)
    assert returning.by_level(later) == {"strategic": (0, 2)}
    with clock.at(later.opens):
        factory.answered(
            factory.fresh(later.invitations.get(member=first.invitations.order_by("id")[0].member))
        )
        factory.answered(
            factory.fresh(later.invitations.get(member=first.invitations.order_by("id")[2].member))
        )
    assert returning.by_level(later) == {"strategic": (1, 2)}

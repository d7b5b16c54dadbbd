"""I left this role: nothing changes until a coordinator confirms."""

from datetime import date, timedelta

import pytest

from foundation import clock
from foundation.errors import Refused
from partnerships.models import Seat
from surveys.services import departing, waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db
LAST = date(2026, 1, 5)


def test_the_seat_ends_after_confirmation_and_the_next_wave_does_not_ask() -> None:
    wave = factory.open_wave(seats=2)
    row = factory.invitation(wave)
    said = departing.say(by=people.setter(), invitation=row, last_day=LAST)
    seat = Seat.objects.get(member=row.member)
    assert seat.ends_on is None

    departing.confirm(by=people.setter(), departure=said)

    seat.refresh_from_db()
    assert seat.ends_on == LAST
    following = wave.series.waves.get(state="planned")
    with clock.at(following.opens):
        following = waves.open_now(by=people.setter(), wave=following)
    assert following.invitations.count() == 1


def test_said_again_the_newer_day_counts_and_a_mistake_is_dismissed() -> None:
    row = factory.invitation()
    departing.say(by=people.setter(), invitation=row, last_day=LAST)
    said = departing.say(by=people.setter(), invitation=row, last_day=LAST + timedelta(days=1))
    assert row.departures.count() == 1 and said.last_day == date(2026, 1, 6)

    departing.dismiss(by=people.setter(), departure=said)

    assert Seat.objects.get(member=row.member).ends_on is None
    with pytest.raises(Refused, match="already"):
        departing.confirm(by=people.setter(), departure=said)


def test_a_day_to_come_and_a_seat_that_is_over_are_refused() -> None:
    row = factory.invitation()
    with clock.at(factory.FIRST), pytest.raises(Refused, match="up to today"):
        departing.say(by=people.setter(), invitation=row, last_day=date(2026, 2, 1))
    said = departing.say(by=people.setter(), invitation=row, last_day=LAST)
    Seat.objects.update(ends_on=date(2025, 12, 31))

    with pytest.raises(Refused, match="no running seat"):
        departing.confirm(by=people.setter(), departure=said)
    said.refresh_from_db()
    assert said.decided_at is None

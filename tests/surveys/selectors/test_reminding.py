"""Reminders fall on working days of the partnership's own calendar, five apart, before the survey closes."""

from datetime import date, timedelta

import pytest

from foundation import clock
from partnerships.services import closed_days
from surveys.selectors import reminding
from surveys.services import departing
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_five_working_days_apart() -> None:
    wave = factory.open_wave()  # Monday 12 January 2026, three weeks

    assert reminding.days(wave) == [date(2026, 1, 19), date(2026, 1, 26)]
    assert reminding.next_day(wave) == date(2026, 1, 19)


def test_a_closed_day_of_the_partnership_moves_them() -> None:
    here = people.partnership()
    closed_days.add(by=people.setter(), partnership=here, day=date(2026, 1, 19), reason={"en": "Carnival"})

    assert reminding.days(factory.open_wave(partnership=here))[0] == date(2026, 1, 20)


def test_none_on_or_after_the_closing_day() -> None:
    wave = factory.open_wave(window_days=7, reminders=3)

    assert reminding.days(wave) == []
    assert reminding.next_day(wave) is None


def test_who_answered_or_left_is_not_among_those_waiting() -> None:
    wave = factory.open_wave(seats=3)
    first, second, third = wave.invitations.order_by("id")
    factory.answered(factory.fresh(first))
    with clock.at(factory.FIRST + timedelta(days=1)):
        departing.say(by=people.setter(), invitation=second, last_day=date(2026, 1, 1))

    assert reminding.waiting(wave) == [third]


def test_a_day_gone_by_is_shown_as_the_next_working_day() -> None:
    wave = factory.open_wave()
    with clock.at(factory.FIRST + timedelta(days=12)):  # a Saturday, and nothing went out on Monday the 19th
        assert reminding.next_day(wave) == date(2026, 1, 19)
        assert reminding.coming_day(wave) == date(2026, 1, 26)
    with clock.at(factory.FIRST + timedelta(days=9)):
        assert reminding.coming_day(wave) == date(2026, 1, 21)
    with clock.at(factory.FIRST):
        assert reminding.coming_day(wave) == date(2026, 1, 19)

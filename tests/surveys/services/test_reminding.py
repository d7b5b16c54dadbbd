"""Reminders: at most so many, only who has not answered, on working days, once each however often the clock ticks."""

from datetime import UTC, datetime, timedelta

import pytest

from delivery.models import Message
from foundation import clock
from foundation.errors import Refused
from foundation.services import relay
from surveys.models import Reminder, Wave
from surveys.services import reminding, stopping, waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db
FIRST_DAY = datetime(2026, 1, 19, 8, 30, tzinfo=UTC)  # half past nine in Brussels


def tick(moment: datetime) -> int:
    with clock.at(moment):
        rounds = reminding.remind_due(now=moment)
        relay.drain()
    return rounds


def reminders() -> list[Message]:
    return list(Message.objects.filter(about="surveys.reminder").order_by("id"))


def test_only_who_has_not_answered_is_reminded_and_once() -> None:
    wave = factory.open_wave(seats=3)
    with clock.at(factory.FIRST):
        factory.answered(factory.invitation(wave))

    assert tick(FIRST_DAY) == 1
    assert tick(FIRST_DAY + timedelta(minutes=1)) == 0

    assert len(reminders()) == 2
    assert Reminder.objects.filter(number=1).count() == 2
    assert not Reminder.objects.filter(invitation__participation__isnull=False).exists()


def test_not_before_nine_not_on_a_holiday_and_never_more_than_promised() -> None:
    factory.open_wave(seats=1)

    assert tick(FIRST_DAY - timedelta(hours=1)) == 0
    assert tick(datetime(2026, 1, 24, 10, tzinfo=UTC)) == 0  # a Saturday
    rounds = sum(tick(FIRST_DAY + timedelta(days=day)) for day in range(21))
    assert rounds == 2
    assert {message.about for message in reminders()} == {"surveys.reminder"} and len(reminders()) == 2


def test_a_machine_that_was_off_does_not_send_two_in_a_row() -> None:
    factory.open_wave(seats=1)

    late = datetime(2026, 1, 28, 9, tzinfo=UTC)
    assert [tick(late), tick(late + timedelta(days=1))] == [1, 0]
    assert tick(late + timedelta(days=7)) == 1  # five working days later


def test_who_opted_out_or_answered_since_gets_none() -> None:
    wave = factory.open_wave(seats=3)
    first, second, _third = wave.invitations.order_by("id")
    stopping.opt_out(by=people.setter(), member=first.member, scope="reminders")
    with clock.at(FIRST_DAY):
        reminding.remind_due(now=FIRST_DAY)
        factory.answered(factory.fresh(second))  # between the round and the sending
        relay.drain()

    assert len(reminders()) == 1


def test_none_after_the_wave_closed() -> None:
    wave = factory.open_wave()
    with clock.at(FIRST_DAY):
        reminding.remind_due(now=FIRST_DAY)
        waves.close(by=people.setter(), wave=wave, reason="enough")
        relay.drain()

    assert reminders() == []


def test_a_series_without_reminders_sends_none() -> None:
    factory.open_wave(reminders=0)

    assert sum(tick(FIRST_DAY + timedelta(days=day)) for day in range(14)) == 0


def test_by_hand_it_counts_as_a_round() -> None:
    wave = factory.open_wave(reminders=1)

    with clock.at(FIRST_DAY):
        assert reminding.remind_now(by=people.setter(), wave=wave) == 2
        with pytest.raises(Refused, match="have gone out"):
            reminding.remind_now(by=people.setter(), wave=wave)
    assert Wave.objects.get(pk=wave.pk).reminded == 1
    assert tick(FIRST_DAY + timedelta(days=7)) == 0


def test_not_by_hand_on_a_sunday_nor_when_closed() -> None:
    wave = factory.open_wave()

    with clock.at(datetime(2026, 1, 18, 10, tzinfo=UTC)), pytest.raises(Refused, match="working days"):
        reminding.remind_now(by=people.setter(), wave=wave)
    waves.close(by=people.setter(), wave=wave, reason="enough")
    with pytest.raises(Refused, match="not open"):
        reminding.remind_now(by=people.setter(), wave=wave)

"""The steps of a wave."""

from datetime import UTC, date, datetime, timedelta

import pytest

from foundation import clock
from foundation.errors import Refused
from partnerships.services import seats
from surveys.models import Draft, Response, WaveSnapshot, WaveStep
from surveys.services import drafts, invitations, stopping, waves
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


def test_postponed_it_opens_later_and_the_reason_stands_in_the_history() -> None:
    wave = factory.planned_wave()
    later = factory.FIRST + timedelta(days=10)

    with clock.at(factory.FIRST - timedelta(days=3)):
        waves.postpone(by=people.setter(), wave=wave, opens=later, reason="Snow")
        with pytest.raises(Refused, match="after the planned"):
            waves.postpone(by=people.setter(), wave=wave, opens=factory.FIRST, reason="Sun")
        with pytest.raises(Refused, match="Say why"):
            waves.postpone(by=people.setter(), wave=wave, opens=later, reason=" ")

    wave.refresh_from_db()
    assert (wave.state, wave.opens, wave.closes) == ("planned", later, later + timedelta(days=21))
    step = wave.steps.get()
    assert (step.old, step.new, step.reason) == ("planned", "planned", "Snow")
    with clock.at(later):
        waves.open_now(by=people.setter(), wave=wave)
        with pytest.raises(Refused, match="Only a planned"):
            waves.postpone(by=people.setter(), wave=wave, opens=later + timedelta(days=9), reason="Late")


def test_over_the_night_the_clocks_change_it_closes_at_the_same_hour_on_the_wall() -> None:
    spring = datetime(2026, 3, 16, 8, tzinfo=UTC)  # nine in Brussels
    wave = factory.planned_wave(first_opening=spring)

    with clock.at(spring):
        wave = waves.open_now(by=people.setter(), wave=wave)

    assert wave.closes == datetime(2026, 4, 6, 7, tzinfo=UTC)  # nine in Brussels, in summer time
    assert wave.settles == datetime(2026, 4, 13, 7, tzinfo=UTC)


def test_who_moves_to_another_body_mid_wave_keeps_their_link_and_is_counted_once() -> None:
    here = people.partnership()
    first, second = people.body(here), people.body(here, level="project")
    seat = people.seat(body=first)
    wave = factory.open_wave(seats=0, partnership=here)
    seats.move(seat=seat, by=people.setter(), body=second, starts_on=date(2026, 1, 15))

    row = factory.invitation(wave)
    factory.answered(row)

    assert row.body == first and Response.objects.get().body == first.uuid
    following = wave.series.waves.get(state="planned")
    with clock.at(following.opens):
        following = waves.open_now(by=people.setter(), wave=following)
    assert following.invitations.get().body == second


def test_a_human_in_two_partnerships_is_two_members_and_asked_in_each() -> None:
    one, other = people.partnership(), people.partnership()
    for here in (one, other):
        member = people.member(here, name="Ada", email="ada@example.org")
        people.seat(member=member, body=people.body(here))
    mine, theirs = (factory.open_wave(seats=0, partnership=here) for here in (one, other))

    factory.answered(factory.invitation(mine))

    assert not hasattr(factory.invitation(theirs), "participation")
    assert Response.objects.filter(partnership=other).count() == 0
    stopping.opt_out(by=people.setter(), member=factory.invitation(mine).member, scope="all")
    assert invitations.channel_of(factory.invitation(theirs).member) == "email"

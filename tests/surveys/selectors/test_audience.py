"""Who sits where on a day."""

from datetime import date

import pytest

from foundation import clock
from surveys.selectors import audience
from surveys.services import waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db
DAY = date(2026, 1, 12)


def test_only_seats_held_on_the_day_in_this_partnership() -> None:
    here = people.partnership()
    body = people.body(here, level="project")
    held = people.seat(body=body, is_core=True)
    people.seat(body=body, ends_on=date(2025, 12, 31))
    people.seat(body=body, starts_on=date(2026, 2, 1))
    people.seat()
    guest = people.seat(body=body, role="guest")

    found = {place.member: place for place in audience.places(here, DAY)}

    assert set(found) == {held.member.uuid, guest.member.uuid}
    assert found[held.member.uuid].is_core
    assert found[held.member.uuid].level == "project"
    assert found[guest.member.uuid].is_guest


def test_the_body_asked_for_last_is_remembered() -> None:
    wave = factory.open_wave(seats=1)
    row = wave.invitations.get()
    following = wave.series.waves.get(state="planned")
    assert audience.asked_before(following) == {row.member.uuid: row.body.uuid}
    assert audience.asked_before(wave) == {}

    people.seat(member=row.member, body=people.body(wave.partnership))
    with clock.at(following.opens):
        waves.open_now(by=people.setter(), wave=following)

    assert following.invitations.get().body == row.body


def test_members_and_bodies_by_uuid() -> None:
    seat = people.seat()

    assert audience.members(seat.partnership, {seat.member.uuid}) == {seat.member.uuid: seat.member}
    assert audience.bodies(seat.partnership) == {seat.body.uuid: seat.body}

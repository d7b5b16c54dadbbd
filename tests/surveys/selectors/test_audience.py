"""Who sits where on a day."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foundation import clock
from partnerships.models import Body, Partnership, Seat
from surveys.selectors import audience
from surveys.services import waves
from surveys.workflow.audience import Place
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


def joined(partnership: Partnership) -> set[Place]:
    """The same in one query."""
    rows = (
        Seat.objects.filter(partnership=partnership, starts_on__lte=DAY)
        .exclude(ends_on__lt=DAY)
        .exclude(body__ended_on__lt=DAY)
        .select_related("member__organisation", "body")
    )
    return {
        Place(
            row.member.uuid,
            row.body.uuid,
            row.body.level,
            row.is_core,
            row.capacity,
            row.member.organisation.actor_group,
            row.role == "guest",
            row.member.organisation.uuid,
            row.role,
        )
        for row in rows
    }


def test_no_join_is_planned_and_the_rows_are_those_of_one() -> None:
    here = people.partnership()
    bodies = [people.body(here, level=level) for level in ("strategic", "expert", "project")]
    Body.objects.filter(pk=bodies[0].pk).update(ended_on=date(2025, 12, 31))
    Body.objects.filter(pk=bodies[1].pk).update(ended_on=DAY)
    for body in bodies:
        one = people.seat(body=body, role="chair")
        people.seat(body=body, ends_on=DAY)
        if body != bodies[2]:
            people.seat(body=bodies[2], member=one.member, is_core=True)

    with CaptureQueriesContext(connection) as queries:
        found = audience.places(here, DAY)

    assert set(found) == joined(here) and len(found) == len(joined(here)) == 6
    assert len(queries) == 4 and not any("JOIN" in query["sql"] for query in queries)


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

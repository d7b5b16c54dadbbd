"""Inviting: once each, by the way they can be reached, a hundred a task."""

import pytest

from delivery.models import Message
from foundation import clock
from foundation.models import Outbox
from foundation.services import relay
from partnerships.models import Member, Seat
from surveys.models import Invitation
from surveys.services import invitations, waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_everyone_gets_one_message_with_their_own_link() -> None:
    wave = factory.open_wave(seats=3)

    with clock.at(factory.FIRST):
        row = Outbox.objects.get(task="surveys.invite")
        invitations.send(**row.arguments)

    assert Message.objects.filter(about="surveys.invitation").count() == 3
    assert {message.about_id for message in Message.objects.all()} == {
        row.uuid for row in wave.invitations.all()
    }


def test_the_relay_sends_each_once() -> None:
    factory.open_wave(seats=2)

    relay.drain()
    relay.drain()

    assert Message.objects.filter(about="surveys.invitation").count() == 2


def test_a_hundred_a_task(django_assert_max_num_queries: object) -> None:
    here = people.partnership()
    body, organisation = people.body(here), people.organisation(here)
    card = people.member(organisation=organisation).contact
    members = Member.objects.bulk_create(
        Member(partnership=here, name=f"M{n}", organisation=organisation, language="nl") for n in range(205)
    )
    Seat.objects.bulk_create(
        Seat(partnership=here, member=member, body=body, starts_on=people.START) for member in members
    )
    assert card
    wave = factory.planned_wave(here)

    with clock.at(factory.FIRST), django_assert_max_num_queries(40):
        waves.open_now(by=people.setter(), wave=wave)

    assert wave.invitations.count() == 205
    assert not Outbox.objects.filter(task="surveys.invite").exists()  # nobody of them has an address
    assert [len(batch) for batch in invitations.batches(list(range(205)))] == [100, 100, 5]


def test_who_wants_no_invitations_or_has_no_address_is_counted_but_gets_none() -> None:
    here = people.partnership()
    body = people.body(here)
    quiet = people.member(here, email="")
    people.seat(member=quiet, body=body)

    wave = factory.open_wave(seats=0, partnership=here)

    assert wave.invitations.get().channel == "none"
    assert not Outbox.objects.filter(task="surveys.invite").exists()


def test_a_link_is_not_sent_to_who_has_no_address() -> None:
    wave = factory.open_wave(seats=1)
    Invitation.objects.update(channel="none")
    Member.objects.update(contact=None)

    with pytest.raises(Exception, match="address"):
        invitations.renew_link(by=people.setter(), invitation=factory.invitation(wave))


def test_nothing_goes_out_after_the_wave_closed() -> None:
    wave = factory.open_wave()
    waves.close(by=people.setter(), wave=wave, reason="test")

    assert invitations.send(invitations=[row.pk for row in wave.invitations.all()]) == 0


def test_five_thousand_members_are_asked_in_a_few_statements(django_assert_max_num_queries: object) -> None:
    here = people.partnership()
    body, organisation = people.body(here), people.organisation(here)
    members = Member.objects.bulk_create(
        Member(partnership=here, name=f"M{n}", organisation=organisation, language="nl") for n in range(5000)
    )
    Seat.objects.bulk_create(
        Seat(partnership=here, member=member, body=body, starts_on=people.START) for member in members
    )
    wave = factory.planned_wave(here)

    with clock.at(factory.FIRST), django_assert_max_num_queries(50):
        waves.open_now(by=people.setter(), wave=wave)

    assert wave.invitations.count() == 5000

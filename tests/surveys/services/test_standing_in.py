"""A substitute gets a link of their own and nothing of what the first person wrote."""

import pytest
from django.test import Client

from delivery.models import Message
from foundation.errors import Refused
from foundation.services import relay
from surveys.models import Draft, Response
from surveys.selectors import response
from surveys.services import drafts, links, standing_in
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_the_first_link_is_void_and_its_draft_stays_sealed(client: Client) -> None:
    wave = factory.open_wave(seats=2)
    row = factory.invitation(wave)
    relay.drain()
    first, old = row.member, links.token(row)
    start, _key = factory.drafted(row, point=5)
    sealed = bytes(Draft.objects.get().sealed)
    other = people.member(wave.partnership, name="Sub Stitute")

    standing_in.substitute(by=people.setter(), invitation=row, member=other)

    now = factory.fresh(wave.invitations.get(pk=row.pk))
    assert now.member == other and now.body == row.body and now.level == row.level
    assert links.find(old) is None and client.get(f"/m/{old}/").status_code == 404
    assert drafts.find(now, start) is None and bytes(Draft.objects.get().sealed) == sealed
    assert "Sub Stitute" not in client.get(f"/m/{links.token(now)}/").content.decode().replace(first.name, "")
    relay.drain()
    assert Message.objects.filter(contact=other.contact, about_id=row.uuid).count() == 1


def test_the_body_is_still_one_of_n_and_the_answer_is_the_substitutes() -> None:
    wave = factory.open_wave(seats=2)
    row = factory.invitation(wave)
    other = people.member(wave.partnership)
    standing_in.substitute(by=people.setter(), invitation=row, member=other)

    factory.answered(factory.fresh(wave.invitations.get(pk=row.pk)))

    assert (response.total(wave).answered, response.total(wave).invited) == (1, 2)
    assert Response.objects.get().body == row.body.uuid


def test_not_for_who_answered_not_by_who_is_asked_not_from_elsewhere() -> None:
    wave = factory.open_wave(seats=3)
    first, second, third = wave.invitations.order_by("id")
    factory.answered(factory.fresh(first))
    spare = people.member(wave.partnership)

    for row, member, words in (
        (first, spare, "answered already"),
        (second, third.member, "asked in this wave already"),
        (second, people.member(), "not part of"),
    ):
        with pytest.raises(Refused, match=words):
            standing_in.substitute(by=people.setter(), invitation=row, member=member)


def test_a_link_is_made_void_without_a_new_one() -> None:
    row = factory.invitation()
    old = links.token(row)
    relay.drain()
    sent = Message.objects.count()

    standing_in.revoke(by=people.setter(), invitation=row)
    relay.drain()

    assert links.find(old) is None
    assert Message.objects.count() == sent

"""Bounces and complaints come back from delivery and have their consequence."""

from uuid import uuid4

import pytest
from django.core import mail

from delivery.models import Message
from delivery.services import bounces
from foundation.errors import Refused
from foundation.services import relay
from surveys.models import AddressTrouble, Invitation, OptOut
from surveys.selectors import attention, reach
from surveys.services import invitations, outcomes, standing_in
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def sent() -> Message:
    """The mail of the first invitation of an open wave."""
    factory.open_wave(seats=1)
    relay.drain()
    return Message.objects.get(about="surveys.invitation")


def report(message: Message, head: str) -> None:
    bounces.from_report(report=f"{head}\nMessage-ID: {message.message_id}\n", by=people.setter())
    relay.drain()


def test_a_bounce_stops_mail_to_that_address_and_is_shown() -> None:
    message = sent()

    report(message, "Action: failed\nStatus: 5.1.1")

    trouble = AddressTrouble.objects.get()
    assert trouble.kind == "bounced" and attention.troubles(trouble.invitation.wave) == [trouble]
    assert invitations.channel_of(trouble.member) == "none"
    with pytest.raises(Refused, match="no e-mail"):
        invitations.renew_link(by=people.setter(), invitation=trouble.invitation)


def test_a_second_bounce_is_not_a_second_trouble_and_it_can_be_settled() -> None:
    message = sent()
    report(message, "Action: failed\nStatus: 5.1.1")
    outcomes.hear(message_uuid=message.uuid, outcome="bounced")
    trouble = AddressTrouble.objects.get()

    outcomes.settle(by=people.setter(), trouble=trouble)

    assert invitations.channel_of(trouble.member) == "email"
    with pytest.raises(Refused, match="already settled"):
        outcomes.settle(by=people.setter(), trouble=trouble)


@pytest.mark.parametrize("head", ["Feedback-Type: abuse\nVersion: 1", "Subject: stop {uuid}"])
def test_a_complaint_or_a_mail_to_stop_stops_everything(head: str) -> None:
    message = sent()

    report(message, head.format(uuid=message.uuid))

    out = OptOut.objects.get()
    assert out.scope == "all" and out.source == ("complaint" if "abuse" in head else "mail")
    assert reach.of(message.partnership).stopped == {out.member_id}
    assert mail.outbox[0].extra_headers["List-Unsubscribe"].count("/m/messages/") == 1


def test_the_first_persons_bounce_does_not_stop_the_substitute() -> None:
    message = sent()
    row = Invitation.objects.get(uuid=message.about_id)
    other = people.member(message.partnership)
    standing_in.substitute(by=people.setter(), invitation=row, member=other)

    report(message, "Action: failed\nStatus: 5.1.1")

    assert AddressTrouble.objects.get().member != other
    assert invitations.channel_of(other) == "email"


def test_what_arrived_or_is_unknown_has_no_consequence() -> None:
    message = sent()

    assert not outcomes.hear(message_uuid=message.uuid, outcome="delivered")
    assert not outcomes.hear(message_uuid=uuid4(), outcome="bounced")
    assert not AddressTrouble.objects.exists()

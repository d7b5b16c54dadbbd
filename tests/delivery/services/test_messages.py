import uuid

import pytest
from django.utils import translation

from delivery.models import Message, MessageEvent
from delivery.records import Draft, Private
from delivery.selectors import private
from delivery.services import messages
from foundation.errors import Refused
from foundation.models import AuditEntry, Outbox
from tests.factories import delivery, foundation


def test_it_queues_a_mail_with_history_audit_and_outbox(home):
    message = delivery.message(home)

    assert (message.state, message.message_id) == ("queued", f"<{message.uuid}@localhost>")
    assert MessageEvent.objects.get(message=message).new_state == "queued"
    assert AuditEntry.objects.filter(action="message.send").count() == 1
    assert Outbox.objects.get(task="delivery.mail").arguments == {"ids": [message.pk]}


def test_a_page_is_delivered_at_once_and_its_sender_hears_of_it(home):
    message = delivery.message(home, "page", hears="feedback.heard")

    assert message.state == "delivered"
    told = Outbox.objects.get(task="feedback.heard")
    assert told.arguments == {"message_uuid": str(message.uuid), "outcome": "delivered"}


def test_many_mails_go_a_hundred_to_a_task(home):
    card = foundation.contact(home.pk)
    draft = Draft("email", "nl", "Uitnodiging", ("Doe mee.",), contact_id=card.pk)

    made = messages.send_many(
        by=foundation.actor(), partnership=home, drafts=[draft] * 250, about="surveys.wave"
    )

    sizes = [len(row.arguments["ids"]) for row in Outbox.objects.filter(task="delivery.mail").order_by("id")]
    assert (len(made), sizes) == (250, [100, 100, 50])


def test_link_and_code_never_lie_open_in_the_database(home):
    message = delivery.message(home, link="https://city.test/m/secret-token/", code="7K3M QX9D 2F8A")

    message.refresh_from_db()
    assert b"secret" not in bytes(message.private) and b"7K3M" not in bytes(message.private)
    assert private.of(message) == Private(link="https://city.test/m/secret-token/", code="7K3M QX9D 2F8A")


def test_a_subject_cannot_start_a_header(home):
    message = delivery.message(home, subject="Hi\r\nBcc: all@example.test\x00", paragraphs=["a\x00b", "  "])

    assert message.subject == "Hi Bcc: all@example.test"
    assert message.paragraphs == ["ab"]


@pytest.mark.parametrize("values", [{"subject": " \n"}, {"paragraphs": ["", " "]}, {"channel": "pigeon"}])
def test_it_refuses_a_message_without_words_or_way(home, values):
    with pytest.raises(ValueError):
        delivery.message(home, **values)


@pytest.mark.parametrize(("channel", "field"), [("email", "email"), ("letter", "address"), ("call", "phone")])
def test_it_refuses_a_contact_that_lacks_what_the_channel_needs(home, channel, field):
    card = foundation.contact(home.pk, **{field: ""})

    with translation.override("en"), pytest.raises(Refused, match="what this way of answering needs"):
        delivery.message(home, channel, contact=card)
    assert not Message.objects.exists()


def test_it_refuses_another_partnerships_contact(home):
    with pytest.raises(Refused):
        delivery.message(home, contact=foundation.contact(home.pk + 1))


def test_the_same_moment_gives_each_its_own_message_id(home):
    ids = {delivery.message(home).message_id for _ in range(3)}

    assert len(ids) == 3 and all(uuid.UUID(one[1:37]) for one in ids)

from delivery.models import Message
from foundation.models import Outbox
from foundation.services import relay
from tests.factories import delivery


def test_the_outbox_sends_mail(home, mailbox):
    delivery.message(home)

    relay.drain()

    assert Message.objects.get().state == "sent"
    assert not Outbox.objects.exclude(state="done").exists()


def test_the_outbox_makes_the_letter(home):
    delivery.message(home, "letter")

    relay.drain()

    assert Message.objects.get().pdf_digest
    assert not Outbox.objects.exclude(state="done").exists()

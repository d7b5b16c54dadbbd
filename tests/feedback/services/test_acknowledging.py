import pytest

from delivery.models import Message
from feedback.services import acknowledging, erasing
from foundation.services import relay
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_the_receipt_goes_out_by_itself_with_number_and_sealed_code() -> None:
    row = feedback.by_mail(channel="paper", answer_channel="letter")
    assert row.acknowledged_at is None
    relay.drain()
    row.refresh_from_db()
    assert row.acknowledged_at
    message = Message.objects.get(about="feedback.receipt")
    assert (message.channel, message.reference) == ("letter", row.number)
    assert message.private and row.number in " ".join(message.paragraphs)


def test_at_the_counter_the_slip_acknowledges() -> None:
    assert feedback.by_mail(channel="counter", answer_channel="letter").acknowledged_at
    relay.drain()
    assert not Message.objects.exists()


def test_who_was_erased_hears_nothing() -> None:
    row = erasing.erase(by=feedback.citizen(), suggestion=feedback.by_mail())
    assert not acknowledging.acknowledge(by=feedback.staff(), suggestion=row)

from datetime import timedelta

import pytest
from django.utils import translation

from delivery.models import Message, MessageEvent
from delivery.services import mail, outcomes
from foundation import clock
from foundation.errors import Refused
from foundation.models import Outbox
from foundation.services import relay
from tests.factories import delivery, foundation


def heard(message: Message) -> list[str]:
    return [row.arguments["outcome"] for row in Outbox.objects.filter(task=message.hears).order_by("id")]


def letter(home) -> Message:
    message = delivery.message(home, "letter", hears="x.heard")
    Message.objects.filter(pk=message.pk).update(pdf_digest="0" * 64)
    return message


def test_a_letter_is_delivered_when_it_was_posted(home):
    message = letter(home)

    outcomes.mark_posted(messages=[message], by=foundation.actor())

    message.refresh_from_db()
    assert (message.state, message.sent_by.label) == ("posted", "tests")
    assert heard(message) == ["posted"]


def test_no_letter_of_a_batch_is_posted_when_one_is_not_ready(home):
    ready, unready = letter(home), delivery.message(home, "letter")

    with translation.override("en"), pytest.raises(Refused, match="not ready"):
        outcomes.mark_posted(messages=[ready, unready], by=foundation.actor())

    assert not Message.objects.filter(state="posted").exists()


def test_a_letter_is_posted_once(home):
    message = letter(home)
    outcomes.mark_posted(messages=[message], by=foundation.actor())

    with pytest.raises(Refused):
        outcomes.mark_posted(messages=[message], by=foundation.actor())
    assert heard(message) == ["posted"]


def test_a_letter_that_comes_back_is_told(home):
    message = letter(home)
    outcomes.mark_posted(messages=[message], by=foundation.actor())

    outcomes.mark_returned(message=message, by=foundation.actor())

    assert heard(message) == ["posted", "returned"]


def test_a_call_stays_on_the_list_until_someone_answers(home):
    message = delivery.message(home, "call", hears="x.heard")

    outcomes.record_call(message=message, by=foundation.actor(), outcome="no_answer", note="voice mail")
    assert heard(message) == []
    outcomes.record_call(message=message, by=foundation.actor(), outcome="reached")

    message.refresh_from_db()
    assert (message.state, message.tries, heard(message)) == ("reached", 2, ["reached"])
    assert list(MessageEvent.objects.order_by("id").values_list("reason", flat=True)) == [
        "",
        "no_answer",
        "reached",
    ]


@pytest.mark.parametrize("outcome", ["wrong_number", "declined"])
def test_a_wrong_number_cannot_be_reached(home, outcome):
    message = delivery.message(home, "call", hears="x.heard")

    outcomes.record_call(message=message, by=foundation.actor(), outcome=outcome)

    assert heard(message) == ["unreachable"]
    with pytest.raises(Refused):
        outcomes.record_call(message=message, by=foundation.actor(), outcome="reached")


def test_a_mail_is_delivered_72_hours_after_it_was_accepted(home, mailbox):
    message = delivery.message(home, hears="x.heard")
    mail.deliver([message.pk])
    accepted = Message.objects.get().sent_at

    assert outcomes.settle(now=accepted + timedelta(hours=71)) == 0
    assert outcomes.settle(now=accepted + timedelta(hours=72)) == 1
    assert outcomes.settle(now=accepted + timedelta(hours=73)) == 0
    assert heard(message) == ["delivered"]


def test_a_bounce_stops_that_also_when_it_comes_late(home, mailbox):
    message = delivery.message(home, hears="x.heard")
    mail.deliver([message.pk])

    outcomes.record_bounce(message=message, by=foundation.actor(), permanent=False)
    assert heard(message) == []
    outcomes.settle(now=clock.now() + timedelta(days=4))
    outcomes.record_bounce(message=message, by=foundation.actor(), permanent=True)

    assert heard(message) == ["delivered", "bounced"]


def test_what_nobody_sent_in_a_day_is_given_up_and_can_be_queued_again(home, mailbox):
    message = delivery.message(home, hears="x.heard")
    Outbox.objects.filter(task="delivery.mail").delete()

    outcomes.settle(now=clock.now() + timedelta(days=1, minutes=1))
    assert heard(message) == ["dead"]

    outcomes.retry(message=message, by=foundation.actor())
    Outbox.objects.filter(task="x.heard").delete()
    relay.drain()
    message.refresh_from_db()
    assert (message.state, len(mailbox.mails)) == ("sent", 1)


def test_a_letter_nobody_could_make_in_a_day_is_given_up(home):
    letter(home)
    message = delivery.message(home, "letter", hears="y.heard")

    outcomes.settle(now=clock.now() + timedelta(days=1, minutes=1))

    assert heard(message) == ["dead"]
    assert Message.objects.filter(state="queued").count() == 1


def test_only_what_did_not_arrive_is_taken_care_of(home):
    with translation.override("en"), pytest.raises(Refused, match="not on the list"):
        outcomes.take_note(message=delivery.message(home), by=foundation.actor())

import pytest

from delivery.models import Message
from feedback.models import Reply
from feedback.services import closing, owning, replying
from foundation.errors import Refused
from foundation.services import actors
from tests.factories import feedback

pytestmark = pytest.mark.django_db
WORDS = {"text": "We looked at it.", "language": "en"}


def test_who_only_holds_a_code_is_answered_by_the_page_and_it_closes() -> None:
    row = feedback.suggestion()
    reply = feedback.answer(row)
    row.refresh_from_db()
    assert reply.delivered_at and reply.delivered_on
    assert (row.status, row.outcome) == ("closed", "done")


def test_a_mail_is_queued_and_it_stays_open_until_it_arrived() -> None:
    row = feedback.by_mail()
    reply = feedback.answer(row)
    row.refresh_from_db()
    message = Message.objects.get(uuid=reply.message_uuid)
    assert (message.channel, message.hears, message.reference) == (
        "email",
        "feedback.message_outcome",
        row.number,
    )
    assert row.status == "answered" and reply.delivered_at is None


@pytest.mark.parametrize(("way", "channel"), [("letter", "letter"), ("phone", "call")])
def test_letter_and_telephone_are_answered_by_letter_and_telephone(way: str, channel: str) -> None:
    reply = feedback.answer(feedback.by_mail(channel="paper", answer_channel=way))
    assert Message.objects.get(uuid=reply.message_uuid).channel == channel


def test_the_message_quotes_what_was_said_and_carries_no_code() -> None:
    row = feedback.by_mail(text="Too dark at the bridge")
    message = Message.objects.get(uuid=feedback.answer(row).message_uuid)
    words = " ".join(message.paragraphs)
    assert "Too dark at the bridge" in words and "doubled the rack" in words
    assert message.private and row.number in message.subject


def test_a_holding_reply_answers_nothing() -> None:
    row = feedback.suggestion()
    feedback.answer(row, kind="holding", outcome="")
    row.refresh_from_db()
    assert (row.status, row.outcome) == ("in_handling", "")


def test_after_a_partial_answer_the_rest_is_still_owed() -> None:
    row = feedback.suggestion()
    feedback.answer(row, kind="partial", outcome="partly_done")
    row.refresh_from_db()
    assert row.status == "answered"
    feedback.answer(row)
    row.refresh_from_db()
    assert row.status == "closed"


def test_a_refusal_needs_its_reason() -> None:
    row = feedback.suggestion()
    with pytest.raises(Refused) as refused:
        feedback.answer(row, kind="refusal", outcome="")
    assert refused.value.code == "reason_needed"
    feedback.answer(row, kind="refusal", refusal_reason="cost", outcome="")
    row.refresh_from_db()
    assert (row.status, row.outcome) == ("closed", "refused")


def test_a_reply_is_sent_once_even_by_a_double_click() -> None:
    row = feedback.by_mail()
    draft = replying.draft(by=feedback.staff(), suggestion=row, kind="substantive", **WORDS)
    replying.approve_and_send(by=feedback.staff(), reply=draft)
    with pytest.raises(Refused) as refused:
        replying.approve_and_send(by=feedback.staff(), reply=draft)
    assert (refused.value.code, refused.value.status) == ("conflict", 409)
    assert Message.objects.count() == 1


def test_two_handlers_do_not_write_over_each_other() -> None:
    row = feedback.suggestion()
    replying.draft(by=feedback.staff(), suggestion=row, kind="substantive", **WORDS)
    with pytest.raises(Refused) as refused:
        replying.draft(by=actors.system("someone else"), suggestion=row, kind="refusal", **WORDS)
    assert refused.value.status == 409
    assert Reply.objects.get().text == WORDS["text"]


def test_who_saw_an_older_status_is_told() -> None:
    row = feedback.suggestion()
    owning.take_up(by=feedback.staff(), suggestion=row)
    with pytest.raises(Refused) as refused:
        replying.draft(by=feedback.staff(), suggestion=row, kind="substantive", expected="received", **WORDS)
    assert refused.value.code == "conflict"


def test_a_draft_can_be_discarded_and_a_sent_reply_not() -> None:
    row = feedback.suggestion()
    draft = replying.draft(by=feedback.staff(), suggestion=row, kind="substantive", **WORDS)
    replying.discard(by=feedback.staff(), reply=draft)
    assert not Reply.objects.exists()
    with pytest.raises(Refused):
        replying.discard(by=feedback.staff(), reply=feedback.answer(row))


def test_a_joined_suggestion_gets_no_reply_of_its_own_but_hears_the_answer() -> None:
    here = feedback.place()
    first, second = feedback.by_mail(here), feedback.by_mail(here, text="The same, also full at night")
    joined = closing.merge(by=feedback.staff(), suggestion=second, into=first)
    with pytest.raises(Refused) as refused:
        feedback.answer(joined)
    assert refused.value.code == "not_allowed"
    feedback.answer(first)
    told = Message.objects.get(about="feedback.joined")
    assert told.reference == second.number and "also full at night" in " ".join(told.paragraphs)


def test_no_reply_to_a_withdrawn_suggestion() -> None:
    row = feedback.suggestion()
    closing.withdraw(by=feedback.citizen(), suggestion=row)
    with pytest.raises(Refused):
        feedback.answer(row)


def test_without_an_address_the_handler_is_told_before_anything_is_sent() -> None:
    row = feedback.by_mail()
    row.submitter.contact = None
    row.submitter.save()
    with pytest.raises(Refused) as refused:
        feedback.answer(row)
    assert refused.value.code == "no_address"
    row.refresh_from_db()
    assert row.status == "received" and not Reply.objects.exists()

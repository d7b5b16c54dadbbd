import uuid

import pytest
from django.db import IntegrityError, transaction

from feedback.models import Suggestion
from feedback.selectors import worklist
from feedback.services import delivered
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def outcome(reply: object, what: str) -> None:
    delivered.message_outcome(message_uuid=str(reply.message_uuid), outcome=what, by=feedback.staff())


@pytest.mark.parametrize("what", ["delivered", "posted", "reached"])
def test_what_arrived_closes(what: str) -> None:
    row = feedback.by_mail()
    outcome(feedback.answer(row), what)
    row.refresh_from_db()
    assert row.status == "closed"


@pytest.mark.parametrize("what", ["bounced", "returned", "unreachable", "failed", "dead"])
def test_what_did_not_arrive_comes_back_to_the_desk(what: str) -> None:
    row = feedback.by_mail()
    outcome(feedback.answer(row), what)
    row.refresh_from_db()
    assert row.status == "in_handling"
    assert list(worklist.chosen(row.partnership, "undelivered")) == [row]


def test_a_letter_that_comes_back_after_closing_opens_it_again() -> None:
    row = feedback.by_mail(answer_channel="letter", channel="paper")
    reply = feedback.answer(row)
    outcome(reply, "posted")
    outcome(reply, "returned")
    row.refresh_from_db()
    reply.refresh_from_db()
    assert row.status == "reopened" and reply.delivered_at is None


def test_the_same_word_twice_changes_nothing() -> None:
    row = feedback.by_mail()
    reply = feedback.answer(row)
    outcome(reply, "delivered")
    lines = row.history.count()
    outcome(reply, "delivered")
    assert row.history.count() == lines


def test_a_message_that_is_no_reply_is_passed_over() -> None:
    delivered.message_outcome(message_uuid=str(uuid.uuid4()), outcome="delivered", by=feedback.staff())


def test_the_database_itself_refuses_to_close_what_was_not_answered() -> None:
    row = feedback.suggestion()
    with pytest.raises(IntegrityError), transaction.atomic():
        Suggestion.objects.filter(pk=row.pk).update(status="closed", outcome="done")

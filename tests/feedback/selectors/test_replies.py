import pytest

from feedback.selectors import replies
from feedback.services import delivered, replying
from feedback.workflow.steps import Delivery
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_how_the_answers_fared() -> None:
    row = feedback.by_mail()
    assert replies.delivery(row) == Delivery()
    reply = feedback.answer(row)
    assert replies.delivery(row) == Delivery(answered=True)
    delivered.message_outcome(message_uuid=str(reply.message_uuid), outcome="bounced", by=feedback.staff())
    assert replies.delivery(row) == Delivery(answered=True, undeliverable=True)


def test_a_draft_is_not_sent_and_a_holding_reply_answers_nothing() -> None:
    row = feedback.suggestion()
    feedback.answer(row, kind="holding", outcome="")
    draft = replying.draft(by=feedback.staff(), suggestion=row, kind="partial", text="Draft")
    assert [reply.kind for reply in replies.sent(row)] == ["holding"]
    assert replies.draft(row) == draft and replies.delivery(row) == Delivery()

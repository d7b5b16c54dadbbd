import pytest

from delivery.models import Message
from delivery.services import outcomes
from foundation.models import Outbox
from foundation.services import relay
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_a_posted_letter_closes_by_itself() -> None:
    """Receive on paper, answer by letter, post it: the whole way through outbox and delivery."""
    row = feedback.by_mail(channel="paper", answer_channel="letter")
    reply = feedback.answer(row)
    relay.drain()
    letter = Message.objects.get(uuid=reply.message_uuid)
    outcomes.mark_posted(messages=[letter], by=feedback.staff())
    relay.drain()
    row.refresh_from_db()
    assert row.status == "closed"
    assert not Outbox.objects.exclude(state="done").exists()


def test_a_task_that_runs_twice_works_once() -> None:
    feedback.by_mail()
    relay.drain()
    Outbox.objects.filter(task="feedback.acknowledge").update(state="pending")
    before = Message.objects.count()
    Outbox.objects.filter(task="feedback.acknowledge").update(state="done")
    relay.drain()
    assert Message.objects.count() == before

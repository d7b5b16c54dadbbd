import pytest

from delivery.models import Message
from delivery.services import outcomes
from feedback.models import Handling
from feedback.services import owning
from foundation import clock
from foundation.models import Outbox
from foundation.services import relay
from partnerships.services import organisations
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


def test_what_an_ended_organisation_answered_for_goes_back_to_the_city() -> None:
    here = feedback.place()
    operator, by = feedback.operator(here), feedback.staff()
    rows = [feedback.suggestion(here) for _ in range(40)]
    for row in rows:
        owning.hand_over(by=by, suggestion=row, organisation=operator, reason="They run the bikes.")
    organisations.dissolve(organisation=operator, by=by, dissolved_on=clock.today(here.time_zone))
    relay.drain()
    owned = set(feedback.Suggestion.objects.values_list("owner_organisation", flat=True))
    assert owned == {feedback.city(here).pk}
    last = Handling.objects.filter(suggestion=rows[0]).latest("id")
    assert (last.step, last.reason) == ("return", f"{operator.name} no longer takes part.")

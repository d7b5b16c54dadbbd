import pytest

from delivery.models import Message
from feedback.services import delivered, following_up
from foundation.errors import Refused
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def asked(row: feedback.Suggestion) -> "following_up.FollowUp":
    return following_up.ask(by=feedback.staff(), suggestion=row)


def test_nobody_is_asked_before_closing() -> None:
    with pytest.raises(Refused):
        asked(feedback.suggestion())


def test_one_question_a_closing() -> None:
    row = feedback.closed()
    assert asked(row) == asked(row)


def test_it_goes_through_the_persons_own_channel() -> None:
    row = feedback.by_mail(answer_channel="letter", channel="paper")
    reply = feedback.answer(row)
    delivered.message_outcome(message_uuid=str(reply.message_uuid), outcome="posted", by=feedback.staff())
    question = asked(row)
    assert question.channel == "letter"
    assert Message.objects.get(about="feedback.follow_up").channel == "letter"


def test_one_reminder_only() -> None:
    question = asked(feedback.closed())
    assert following_up.remind(by=feedback.staff(), follow_up=question)
    assert not following_up.remind(by=feedback.staff(), follow_up=question)


def test_a_no_opens_it_again_when_the_person_wants() -> None:
    row = feedback.closed()
    following_up.answer(
        by=feedback.citizen(), follow_up=asked(row), verdict="no", words="Still full", reopen=True
    )
    row.refresh_from_db()
    assert row.status == "reopened" and row.history.last().reason == "Still full"


def test_a_no_without_reopening_stands_as_dissent() -> None:
    row = feedback.closed()
    question = following_up.answer(by=feedback.citizen(), follow_up=asked(row), verdict="no")
    row.refresh_from_db()
    assert (row.status, question.verdict) == ("closed", "no")
    assert row.replies.get().claims_point_answered  # the handler's claim stands beside it


def test_an_answer_is_given_once() -> None:
    question = asked(feedback.closed())
    following_up.answer(by=feedback.citizen(), follow_up=question, verdict="yes")
    with pytest.raises(Refused) as refused:
        following_up.answer(by=feedback.citizen(), follow_up=question, verdict="no")
    assert refused.value.status == 409


def test_a_reopened_case_is_asked_again_after_its_next_closing() -> None:
    row = feedback.closed()
    first = asked(row)
    following_up.answer(by=feedback.citizen(), follow_up=first, verdict="no", reopen=True)
    feedback.answer(row)
    assert asked(row) != first

import pytest

from feedback.services import closing, delivered
from foundation.errors import Refused
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_nothing_closes_without_a_delivered_answer() -> None:
    row = feedback.by_mail()
    feedback.answer(row)
    with pytest.raises(Refused) as refused:
        closing.close(by=feedback.staff(), suggestion=row)
    assert refused.value.code == "not_delivered"


def test_cannot_be_reached_needs_a_try_and_a_reason() -> None:
    row = feedback.by_mail()
    with pytest.raises(Refused) as refused:
        closing.give_up(by=feedback.staff(), suggestion=row, reason="moved")
    assert refused.value.code == "not_tried"
    reply = feedback.answer(row)
    delivered.message_outcome(message_uuid=str(reply.message_uuid), outcome="bounced", by=feedback.staff())
    with pytest.raises(Refused) as refused:
        closing.give_up(by=feedback.staff(), suggestion=row, reason=" ")
    assert refused.value.code == "reason_needed"
    assert closing.give_up(by=feedback.staff(), suggestion=row, reason="moved").status == "cannot_be_reached"


def test_a_partial_answer_is_closed_by_a_person() -> None:
    row = feedback.suggestion()
    feedback.answer(row, kind="partial", outcome="partly_done")
    assert closing.close(by=feedback.staff(), suggestion=row).outcome == "partly_done"


def test_it_is_opened_again_with_a_reason() -> None:
    row = feedback.closed()
    with pytest.raises(Refused):
        closing.reopen(by=feedback.citizen(), suggestion=row, reason="")
    assert closing.reopen(by=feedback.citizen(), suggestion=row, reason="Still full").status == "reopened"


def test_it_is_withdrawn_only_while_open() -> None:
    row = feedback.suggestion()
    assert closing.withdraw(by=feedback.citizen(), suggestion=row).status == "withdrawn"
    with pytest.raises(Refused):
        closing.withdraw(by=feedback.citizen(), suggestion=row)


def test_it_is_not_joined_with_itself_or_with_another_partnerships() -> None:
    row = feedback.suggestion()
    for target in (row, feedback.suggestion()):
        with pytest.raises(Refused) as refused:
            closing.merge(by=feedback.staff(), suggestion=row, into=target)
        assert refused.value.code == "no_such_target"

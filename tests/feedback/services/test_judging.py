import pytest

from delivery.models import Message
from feedback.services import following_up, judging
from foundation.errors import Refused
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_the_person_need_not_wait_until_asked_and_gets_no_message_for_it() -> None:
    row = feedback.closed()
    assert judging.judge(by=feedback.citizen(), suggestion=row, verdict="partly").verdict == "partly"
    assert not Message.objects.filter(about="feedback.follow_up").exists()


def test_the_open_question_is_answered() -> None:
    row = feedback.closed()
    asked = following_up.ask(by=feedback.staff(), suggestion=row)
    assert judging.judge(by=feedback.citizen(), suggestion=row, verdict="yes") == asked


def test_once_a_closing() -> None:
    row = feedback.closed()
    judging.judge(by=feedback.citizen(), suggestion=row, verdict="yes")
    with pytest.raises(Refused):
        judging.judge(by=feedback.citizen(), suggestion=row, verdict="no")

import pytest

from feedback.selectors import own
from feedback.services import closing, history, judging
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_what_is_among_colleagues_stays_there() -> None:
    row = feedback.suggestion()
    history.append(row, "note", row.status, by=feedback.staff(), note="secret")
    assert [line.step for line in own.told(row).history] == ["receive"]


def test_a_joined_one_tells_the_others_answer() -> None:
    row = feedback.suggestion()
    other = feedback.suggestion(row.partnership)
    row = closing.merge(by=feedback.staff(), suggestion=row, into=other)
    feedback.answer(other)
    assert len(own.told(row).replies) == 1


def test_each_closing_is_judged_once() -> None:
    row = feedback.closed()
    assert own.told(row).may_judge
    judging.judge(by=feedback.citizen(), suggestion=row, verdict="yes")
    assert not own.told(row).may_judge
    assert not own.told(feedback.suggestion()).may_judge

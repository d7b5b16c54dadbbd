from datetime import timedelta

import pytest

from feedback.models import Handling
from feedback.selectors import worklist
from feedback.services import citizens, pausing
from foundation import clock
from foundation.errors import Refused
from tests.factories import feedback

pytestmark = pytest.mark.django_db


@pytest.fixture
def row():
    return feedback.suggestion()


def soon(days: int):
    return clock.today("Europe/Brussels") + timedelta(days=days)


def paused(row, days: int = 28, reason: str = "We measure for four weeks."):
    return pausing.pause(by=feedback.staff(), suggestion=row, until=soon(days), reason=reason)


def test_the_deadline_moves_and_the_person_can_read_why(row) -> None:
    due = row.answer_due_on
    now = paused(row)
    assert now.answer_due_on >= due + timedelta(days=26)
    line = Handling.objects.filter(suggestion=row).latest("id")
    assert (line.step, line.reason, line.to_status) == ("pause", "We measure for four weeks.", "received")
    assert list(worklist.chosen(row.partnership, "paused")) == [row]


def test_no_pause_is_without_end(row) -> None:
    paused(row)
    with clock.at(clock.now() + timedelta(days=120)):
        assert list(worklist.chosen(row.partnership, "silent")) == [row]
        assert not worklist.chosen(row.partnership, "paused")


def test_what_was_not_needed_is_taken_back(row) -> None:
    due = row.answer_due_on
    paused(row)
    back = pausing.resume(by=feedback.staff(), suggestion=row)
    assert (back.answer_due_on, back.paused_until) == (due, None)
    with pytest.raises(Refused):
        pausing.resume(by=feedback.staff(), suggestion=row)


def test_the_clock_runs_again_when_the_person_speaks(row) -> None:
    due = row.answer_due_on
    paused(row, reason="Which rack do you mean?")
    citizens.add(by=citizens.actor_of(row), suggestion=row, text="The one at the station.")
    row.refresh_from_db()
    assert (row.answer_due_on, row.paused_until) == (due, None)


@pytest.mark.parametrize(("days", "reason"), [(28, " "), (0, "x"), (-1, "x"), (91, "x")])
def test_a_pause_needs_a_reason_and_a_near_end(row, days: int, reason: str) -> None:
    with pytest.raises(Refused):
        paused(row, days, reason)


def test_not_twice_and_not_what_is_answered(row) -> None:
    paused(row)
    with pytest.raises(Refused):
        paused(row)
    with pytest.raises(Refused):
        paused(feedback.closed())

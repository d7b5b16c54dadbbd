from datetime import date, datetime, timedelta

import pytest

from feedback import schedule
from feedback.models import FollowUp
from feedback.services import closing, erasing, following_up, promising
from foundation import clock
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def tick(days: int) -> int:
    """The tick, `days` from now, with the clock standing there."""
    then = clock.now() + timedelta(days=days)
    with clock.at(then):
        return schedule.follow_ups(then)


def test_two_weeks_after_closing_the_person_is_asked_once() -> None:
    feedback.closed()
    assert (tick(13), tick(14), tick(14), tick(15)) == (0, 1, 0, 0)


def test_refusals_are_asked_about_too() -> None:
    feedback.answer(feedback.suggestion(), kind="refusal", refusal_reason="cost", outcome="")
    assert tick(14) == 1


def test_one_reminder_two_weeks_later_and_then_silence() -> None:
    feedback.closed()
    assert (tick(14), tick(28), tick(42), tick(56)) == (1, 1, 0, 0)
    assert FollowUp.objects.get().verdict is None


def test_who_wants_no_answer_or_was_erased_is_left_alone() -> None:
    feedback.closed(answer_channel="none")
    erasing.erase(by=feedback.citizen(), suggestion=feedback.closed())
    assert tick(30) == 0


def test_a_reopened_one_is_asked_again_only_after_its_next_closing() -> None:
    row = feedback.closed()
    tick(14)
    with clock.at(clock.now() + timedelta(days=15)):
        following_up.answer(
            by=feedback.citizen(), follow_up=FollowUp.objects.get(), verdict="no", reopen=True
        )
        feedback.answer(row)
    assert (tick(20), tick(29)) == (0, 1)
    assert FollowUp.objects.count() == 2


def test_was_it_done_is_asked_when_the_promised_day_has_come() -> None:
    row = feedback.suggestion()
    day = clock.today("Europe/Brussels") + timedelta(days=60)
    promising.promise(by=feedback.staff(), suggestion=row, text="Rack", due_on=day, owner_name="Mobility")
    feedback.answer(row)
    tick(14)
    tick(28)
    assert tick(59) == 0
    assert tick(61) == 1
    assert FollowUp.objects.filter(question="done").count() == 1


def test_the_tick_runs_everywhere_by_itself() -> None:
    row = feedback.closed()
    closing.reopen(by=feedback.staff(), suggestion=row, reason="Again")
    assert schedule.tick() == 0
    assert isinstance(clock.now(), datetime) and isinstance(row.said_on, date)

from datetime import timedelta

import pytest

from delivery.models import Message
from delivery.services import outcomes
from feedback import schedule
from feedback.selectors import silent
from feedback.services import desk, owning
from foundation import clock
from foundation.records import Contact
from foundation.services import relay
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def later(days: int):
    return clock.at(clock.now() + timedelta(days=days))


def test_late_and_nobodys_is_silent_until_somebody_has_it_by_name() -> None:
    row = feedback.suggestion()
    here = row.partnership
    user = partnerships.grant("handler", partnership=here, organisation=feedback.city(here)).user
    assert silent.silent(here).total == 0
    with later(60):
        assert silent.silent(here).nobodys == 1
        owning.take_up(by=feedback.staff(), suggestion=row, user=user)
        assert silent.silent(here).total == 0
        user.is_active = False
        user.save()
        assert list(silent.nobodys(here)) == [row]


def test_who_was_told_by_name_holds_it_too() -> None:
    row = feedback.suggestion()
    here = row.partnership
    user = partnerships.staff("coordinator", partnership=here)
    desk.add_rung(by=feedback.staff(), partnership=here, days_late=1, user=user)
    with later(60):
        schedule.escalations(clock.now(), here)
        assert silent.silent(here).nobodys == 0


def test_a_letter_nobody_posts_and_a_receipt_nobody_sends_are_silent() -> None:
    row = feedback.by_mail(answer_channel="letter", channel="paper")
    here = row.partnership
    with later(20):
        assert list(silent.receipts_stuck(here)) == [row]
        assert silent.silent(here).work_stuck == 1
    relay.drain()
    feedback.answer(row)
    relay.drain()
    with later(20):
        assert list(silent.answers_stuck(here)) == [row]
        assert silent.silent(here).total == 1


def test_who_is_called_again_and_again_is_not_forgotten_while_somebody_calls() -> None:
    row = feedback.suggestion(answer_channel="phone", contact=Contact(phone="0123"), channel="phone")
    here = row.partnership
    feedback.answer(row)
    call = Message.objects.get(partnership=here, channel="call")
    with later(6):
        outcomes.record_call(message=call, by=feedback.staff(), outcome="no_answer")
    with later(12):
        assert silent.silent(here).total == 0
    with later(14):
        assert list(silent.answers_stuck(here)) == [row]
        outcomes.record_call(message=call, by=feedback.staff(), outcome="no_answer")
        assert silent.silent(here).total == 0

from datetime import timedelta

import pytest
from django.core import mail

from feedback import schedule
from feedback.models import Escalation
from feedback.selectors import worklist
from feedback.services import desk
from foundation import clock
from foundation.services import relay
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


@pytest.fixture
def ladder():
    here = feedback.place()
    people = [partnerships.staff("handler", partnership=here) for _ in range(2)]
    for days, user in zip((1, 14), people, strict=True):
        desk.add_rung(by=feedback.staff(), partnership=here, days_late=days, user=user)
    return here, people


def test_each_is_told_once_by_name_and_finds_the_list(ladder) -> None:
    here, (first, second) = ladder
    row = feedback.suggestion(here)
    feedback.closed(here)
    with clock.at(clock.now() + (row.answer_due_on - row.received_on) + timedelta(days=3)):
        assert schedule.escalations(clock.now(), here) == 1
        assert schedule.escalations(clock.now(), here) == 0
        relay.drain()
        assert list(worklist.chosen(here, "escalated", user=first)) == [row]
        assert not worklist.chosen(here, "escalated", user=second)
    assert [one.to for one in mail.outbox] == [[first.email]]
    assert "1 suggestion" in mail.outbox[0].subject and row.text not in mail.outbox[0].body
    with clock.at(clock.now() + timedelta(days=90)):
        assert schedule.escalations(clock.now(), here) == 1
    assert Escalation.objects.count() == 2


def test_without_a_ladder_nobody_is_told() -> None:
    here = feedback.place()
    feedback.suggestion(here)
    with clock.at(clock.now() + timedelta(days=90)):
        assert schedule.escalations(clock.now()) == 0


def test_who_left_gets_no_mail(ladder) -> None:
    here, (first, _second) = ladder
    feedback.suggestion(here)
    first.is_active = False
    first.save()
    with clock.at(clock.now() + timedelta(days=60)):
        schedule.escalations(clock.now(), here)
        relay.drain()
    assert [one.to for one in mail.outbox] == [[_second.email]]

from datetime import timedelta

import pytest

from feedback.selectors import due
from feedback.services import following_up
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_a_closing_is_ripe_after_two_weeks_and_asked_about_once() -> None:
    row = feedback.closed()
    key, day = row.partnership_id, row.received_on
    assert not due.to_ask(key, day + timedelta(days=13))
    assert list(due.to_ask(key, day + timedelta(days=14))) == [row]
    following_up.ask(by=feedback.staff(), suggestion=row)
    assert not due.to_ask(key, day + timedelta(days=14))


def test_nothing_of_another_partnership() -> None:
    row = feedback.closed()
    assert not due.to_ask(feedback.place().pk, row.received_on + timedelta(days=30))
    assert not due.to_ask_if_done(row.partnership_id, row.received_on)


def test_who_replied_is_not_reminded() -> None:
    asked = following_up.ask(by=feedback.staff(), suggestion=feedback.closed())
    later = asked.asked_at.date() + timedelta(days=14)
    assert list(due.to_remind(asked.partnership_id, later)) == [asked]
    following_up.answer(by=feedback.citizen(), follow_up=asked, verdict="partly")
    assert not due.to_remind(asked.partnership_id, later)

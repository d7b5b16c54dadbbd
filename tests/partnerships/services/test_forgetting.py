"""Who left two years ago is neither named nor reachable; who sits anywhere, or may come, is left alone."""

from datetime import date, timedelta

import pytest

from foundation.services import contacts
from partnerships.models import Member
from partnerships.services import forgetting
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
LAST = date(2026, 3, 31)
DUE = LAST + timedelta(days=730)


def test_two_years_after_the_last_seat_name_and_address_go_and_the_seat_stays() -> None:
    seat = make.seat(ends_on=LAST)

    assert forgetting.forget_due(today=DUE - timedelta(days=1)) == 0
    assert forgetting.forget_due(today=DUE) == 1
    assert forgetting.forget_due(today=DUE) == 0

    member = Member.objects.get()
    assert (member.name, contacts.read(member.contact).email) == (forgetting.BLANK, "")
    assert member.seats.get() == seat


def test_who_sits_in_another_body_is_kept() -> None:
    seat = make.seat(ends_on=LAST)
    make.seat(member=seat.member)

    assert forgetting.forget_due(today=DUE + timedelta(days=4000)) == 0


def test_who_left_and_came_back_counts_from_the_last_seat() -> None:
    seat = make.seat(ends_on=LAST)
    make.seat(member=seat.member, starts_on=LAST + timedelta(days=100), ends_on=LAST + timedelta(days=200))

    assert forgetting.forget_due(today=DUE) == 0
    assert forgetting.forget_due(today=DUE + timedelta(days=200)) == 1


def test_who_has_no_seat_yet_is_kept() -> None:
    make.member()

    assert forgetting.forget_due(today=date(2099, 1, 1)) == 0

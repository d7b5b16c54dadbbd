from datetime import date

import pytest

from foundation.errors import Refused
from partnerships.models import Seat
from partnerships.services import bodies, seats
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
START, MIDDLE, LAST = date(2024, 1, 1), date(2025, 1, 1), date(2026, 6, 30)


def test_one_person_sits_in_two_bodies():
    first = make.seat()
    second = make.seat(member=first.member, role="guest")
    assert {seat.body for seat in first.member.seats.all()} == {first.body, second.body}


def test_member_and_body_are_of_one_partnership():
    with pytest.raises(Refused) as caught:
        make.seat(member=make.member(), body=make.body())
    assert caught.value.code == "other_partnership"


def test_it_does_not_end_before_it_starts():
    with pytest.raises(Refused, match="ends before it starts"):
        make.seat(starts_on=MIDDLE, ends_on=START)


@pytest.mark.parametrize("ends_on", [None, LAST, MIDDLE])
def test_nobody_has_the_same_seat_twice_at_a_time(ends_on):
    seat = make.seat(starts_on=START, ends_on=MIDDLE)
    with pytest.raises(Refused, match="already has a seat"):
        make.seat(member=seat.member, body=seat.body, starts_on=MIDDLE, ends_on=ends_on)


def test_who_left_may_come_back():
    seat = make.seat(starts_on=START, ends_on=MIDDLE)
    again = make.seat(member=seat.member, body=seat.body, starts_on=date(2025, 1, 2))
    assert again.ends_on is None


def test_nobody_joins_a_body_after_its_end():
    body = make.body()
    bodies.end(body=body, by=make.setter(), ended_on=MIDDLE)
    body.refresh_from_db()
    with pytest.raises(Refused) as caught:
        make.seat(body=body)
    assert caught.value.code == "body_ended"
    assert make.seat(body=body, ends_on=MIDDLE)


def test_its_role_and_capacity_can_be_put_right():
    seat = seats.change(seat=make.seat(), by=make.setter(), role="chair", is_core=True, capacity="paid")
    assert (seat.role, seat.is_core, seat.capacity) == ("chair", True, "paid")


def test_it_ends():
    assert seats.end(seat=make.seat(), by=make.setter(), ends_on=LAST).ends_on == LAST


def test_a_move_ends_one_seat_and_starts_another():
    seat = make.seat(role="chair", is_core=True, capacity="paid")
    moved = seats.move(seat=seat, by=make.setter(), body=make.body(seat.partnership), starts_on=MIDDLE)
    seat.refresh_from_db()
    assert (seat.ends_on, moved.starts_on) == (date(2024, 12, 31), MIDDLE)
    assert (moved.role, moved.is_core, moved.capacity) == ("chair", True, "paid")


def test_a_refused_move_changes_nothing():
    seat = make.seat()
    for body in (seat.body, make.body()):
        with pytest.raises(Refused):
            seats.move(seat=seat, by=make.setter(), body=body, starts_on=MIDDLE)
    assert Seat.objects.get().ends_on is None

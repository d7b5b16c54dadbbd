from datetime import date

import pytest

from foundation.errors import Refused
from partnerships.models import Seat
from partnerships.services import bodies
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
LAST = date(2026, 6, 30)


def test_a_body_may_advise_without_deciding():
    assert make.body(decides=False).decides is False


@pytest.mark.parametrize("relation", ["parent", "organisation"])
def test_what_it_belongs_to_is_of_the_same_partnership(relation):
    stranger = {"parent": make.body, "organisation": make.organisation}[relation]()
    with pytest.raises(Refused) as caught:
        make.body(**{relation: stranger})
    assert caught.value.code == "other_partnership"
    with pytest.raises(Refused):
        bodies.change(body=make.body(), by=make.setter(), **{relation: stranger})


def test_it_needs_a_name():
    with pytest.raises(Refused):
        make.body(name={})


def test_the_tree_has_no_circle():
    top = make.body()
    middle = make.body(top.partnership, parent=top)
    low = make.body(top.partnership, parent=middle)
    for body, parent in ((top, low), (top, top), (middle, low)):
        with pytest.raises(Refused) as caught:
            bodies.change(body=body, by=make.setter(), parent=parent)
        assert caught.value.code == "circle"
    assert bodies.change(body=low, by=make.setter(), parent=top).parent == top


def test_its_end_ends_its_seats():
    seat = make.seat()
    assert bodies.end(body=seat.body, by=make.setter(), ended_on=LAST).ended_on == LAST
    assert Seat.objects.get().ends_on == LAST


def test_it_does_not_end_under_another_that_reports_to_it():
    top = make.body()
    make.body(top.partnership, parent=top)
    with pytest.raises(Refused) as caught:
        bodies.end(body=top, by=make.setter(), ended_on=LAST)
    assert caught.value.code == "children"


def test_it_does_not_end_before_a_seat_begins():
    seat = make.seat(starts_on=date(2026, 7, 1))
    with pytest.raises(Refused) as caught:
        bodies.end(body=seat.body, by=make.setter(), ended_on=LAST)
    assert caught.value.code == "seats"

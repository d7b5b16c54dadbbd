from datetime import date

import pytest

from partnerships.selectors import people
from partnerships.services import bodies, organisations
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 30)


@pytest.fixture
def here():
    make.seat()  # somebody else's, which must never appear
    return make.partnership()


def test_organisations_are_sorted_for_people_without_the_dissolved(here):
    rows = [make.organisation(here, name=name) for name in ("Zed", "Éclair", "Æther")]
    organisations.dissolve(organisation=rows[0], by=make.setter(), dissolved_on=DAY)
    assert [str(one) for one in people.organisations(here)] == ["Æther", "Éclair"]
    assert len(people.organisations(here, with_dissolved=True)) == 3


def test_bodies_come_depth_first(here):
    top = make.body(here, name={"en": "Z"})
    second = make.body(here, name={"en": "B"}, parent=top)
    make.body(here, name={"en": "A"}, parent=top, order=9)
    make.body(here, name={"en": "X"}, parent=second)
    assert [str(one) for one in people.bodies(here)] == ["Z", "B", "X", "A"]


def test_a_body_that_ended_is_gone_the_day_after_and_its_children_stand_alone(here):
    top = make.body(here)
    child = make.body(here, parent=top, name={"en": "Child"})
    bodies.change(body=child, by=make.setter(), parent=None)
    bodies.end(body=top, by=make.setter(), ended_on=DAY)
    assert len(people.bodies(here, day=DAY)) == 2
    assert people.bodies(here, day=date(2026, 7, 1)) == [child]


def test_seats_at_a_date_include_the_last_day(here):
    seat = make.seat(partnership=here, starts_on=date(2026, 1, 1), ends_on=DAY)
    assert people.seats_at(here, DAY) == [seat]
    assert people.seats_at(here, date(2026, 7, 1)) == people.seats_at(here, date(2025, 12, 31)) == []
    assert people.seats_at(here, DAY, body=make.body(here)) == []


def test_the_chair_comes_first(here):
    body = make.body(here)
    for name, role in (("Ann", "guest"), ("Bo", "member"), ("Cy", "chair")):
        make.seat(member=make.member(here, name=name), body=body, role=role)
    assert [seat.member.name for seat in people.seats_at(here, DAY)] == ["Cy", "Bo", "Ann"]


def test_members_show_their_contact_masked(here):
    member = make.member(here, name="Noor", email="noor@example.org")
    make.member(here, name="Émile", email="")
    seat = make.seat(member=member)
    first, second = people.members(here, DAY)
    assert (first.member.name, first.contact.email, first.seats) == ("Émile", "", ())
    assert (second.uuid, second.contact.email, second.seats) == (member.uuid, "n…@example.org", (seat,))


def test_all_seats_by_name_the_latest_first(here):
    member = make.member(here)
    old, new = make.seat(member=member), make.seat(member=member, starts_on=date(2025, 1, 1))
    assert people.seats(here) == [new, old]


def test_the_tree_counts_seats_and_guests_apart(here):
    company = make.organisation(here, name="GmbH")
    top = make.body(here, name={"en": "Top"})
    make.body(here, parent=top, organisation=company, decides=False, level="expert", purpose={"en": "Advice"})
    make.seat(body=top)
    make.seat(body=top, role="guest")
    first, second = people.tree(here, DAY)
    assert (first.seats, first.guests, first.parent) == (1, 1, "")
    assert (second.parent, second.company, second.decides, second.purpose) == (
        first.key,
        "GmbH",
        False,
        "Advice",
    )

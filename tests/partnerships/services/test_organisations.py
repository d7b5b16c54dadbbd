from datetime import date

import pytest

from foundation.errors import Refused
from partnerships.services import organisations, promises, seats
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_a_company_can_belong_to_the_city():
    city = make.organisation()
    company = make.organisation(city.partnership, owner=city, owner_share=100)
    assert (company.owner, company.owner_share) == (city, 100)


def test_a_share_needs_an_owner():
    with pytest.raises(Refused, match="percent"):
        make.organisation(owner_share=50)


def test_owners_do_not_go_round_in_a_circle():
    city = make.organisation()
    company = make.organisation(city.partnership, owner=city)
    with pytest.raises(Refused) as caught:
        organisations.change(organisation=city, by=make.setter(), owner=company)
    assert caught.value.code == "circle"


def test_the_owner_is_of_the_same_partnership():
    with pytest.raises(Refused) as caught:
        make.organisation(owner=make.organisation())
    assert caught.value.code == "other_partnership"


def test_a_name_stands_once_in_a_partnership_but_may_stand_in_another():
    first = make.organisation(name="City")
    make.organisation(name="City")
    with pytest.raises(Refused, match="already"):
        make.organisation(first.partnership, name="City")


def test_it_changes():
    row = make.organisation()
    assert organisations.change(organisation=row, by=make.setter(), name="New").name == "New"


def test_it_is_not_dissolved_while_its_people_sit_somewhere():
    seat = make.seat()
    gone = {"organisation": seat.member.organisation, "by": make.setter(), "dissolved_on": date(2026, 6, 30)}
    with pytest.raises(Refused) as caught:
        organisations.dissolve(**gone)
    assert caught.value.code == "seats"
    seats.end(seat=seat, by=make.setter(), ends_on=date(2026, 6, 30))
    assert organisations.dissolve(**gone).dissolved_on == date(2026, 6, 30)


def test_it_is_not_dissolved_while_a_promise_is_open():
    promise = make.promise()
    gone = {"organisation": promise.organisation, "by": make.setter(), "dissolved_on": date(2026, 6, 30)}
    with pytest.raises(Refused) as caught:
        organisations.dissolve(**gone)
    assert caught.value.code == "promises"
    promises.settle(promise=promise, by=make.setter(), state="withdrawn")
    assert organisations.dissolve(**gone).dissolved_on


def test_the_last_one_that_answers_for_the_city_cannot_end():
    here = make.partnership()
    only = make.organisation(here, actor_group="city", is_owner_of_cases=True)
    with pytest.raises(Refused, match="only organisation of the city"):
        organisations.dissolve(organisation=only, by=make.setter(), dissolved_on=date(2026, 1, 1))
    make.organisation(here, actor_group="city", is_owner_of_cases=True)
    assert organisations.dissolve(
        organisation=only, by=make.setter(), dissolved_on=date(2026, 1, 1)
    ).dissolved_on

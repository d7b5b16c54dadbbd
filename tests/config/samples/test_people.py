from dataclasses import replace
from datetime import date

from config.samples import networks, people
from config.samples.calendar import Calendar
from foundation.services import actors
from partnerships.models import Member, Seat


def test_the_city_says_that_it_is_synthetic(town):
    assert town.partnership.is_sample


def test_one_person_can_sit_in_two_bodies(town):
    both = Seat.objects.filter(member=town.members["steering"][0])

    assert {seat.body for seat in both} == {town.bodies["steering"], town.bodies["operations"]}


def test_newcomers_join_before_their_wave(town):
    before = Member.objects.count()

    people.grow(town, 2)

    assert Member.objects.count() == before + 2
    newest = Seat.objects.order_by("-starts_on").first()
    assert newest.starts_on < town.calendar.opening(2)


def test_a_company_belongs_to_the_city(db):
    plan = networks.load("lindenstadt")
    small = replace(plan, bodies=plan.bodies[:0], double_seats=())

    made = people.found(small, Calendar(date(2026, 11, 22)), actors.system("samples"))

    assert made.orgs["company"].owner == made.orgs["city"]
    assert made.orgs["company"].owner_share == 100

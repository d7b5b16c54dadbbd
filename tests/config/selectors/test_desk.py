from datetime import UTC, datetime

import pytest
from django.urls import resolve

from config.selectors import desk
from feedback.services import receiving
from foundation import clock
from partnerships.services import listening
from tests.factories import partnerships as make
from tests.factories import surveys as asking

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    here = make.partnership()
    make.organisation(here, is_owner_of_cases=True)
    return here


def counts(user, city):
    return {need.title: need.count for room in desk.rooms(user, city) for need in room.needs}


def test_who_has_no_role_here_sees_nothing(city):
    elsewhere = make.staff("coordinator", partnership=make.partnership())

    assert desk.rooms(elsewhere, city) == []


def test_a_clerk_sees_paper_and_no_surveys(city):
    titles = [room.title for room in desk.rooms(make.staff("clerk", partnership=city), city)]

    assert "Paper" in titles
    assert "Surveys" not in titles
    assert "Suggestions" not in titles


def test_a_suggestion_left_alone_falls_silent(city):
    handler = make.staff("handler", partnership=city)
    with clock.at(datetime(2026, 1, 5, 12, tzinfo=UTC)):
        receiving.receive(
            by=make.setter(),
            partnership=city,
            channel="web",
            kind="suggestion",
            text="A bench",
            language="en",
        )
        assert counts(handler, city)["past their day without an answer"] == 0
    with clock.at(datetime(2026, 11, 22, 12, tzinfo=UTC)):
        assert counts(handler, city)["past their day without an answer"] == 1


def test_every_need_has_a_title_and_leads_somewhere(city):
    coordinator = make.staff("coordinator", partnership=city)

    needs = [need for room in desk.rooms(coordinator, city) for need in room.needs]

    assert len(needs) >= 12
    assert all(need.title for need in needs)
    assert all(resolve(need.href.split("?")[0]) for need in needs)


def test_a_running_wave_tells_n_of_n(city):
    asking.open_wave(3, partnership=city)

    (room,) = [
        room for room in desk.rooms(make.staff("analyst", partnership=city), city) if room.title == "Surveys"
    ]

    assert [(need.count, need.of) for need in room.needs] == [(0, 3)]


def test_what_waits_is_told_apart_from_what_does_not():
    room = desk.Room(
        "Paper",
        (desk.Need("piles", "/a/", 2), desk.Need("letters", "/b/", 0), desk.Need("wave", "/c/", 0, 9)),
    )

    assert [need.title for need in room.waiting] == ["piles", "wave"]
    assert [need.title for need in room.quiet] == ["letters"]


def test_when_nobody_went_out_for_a_season_a_visit_waits(city):
    boss = make.staff("coordinator", partnership=city)
    assert counts(boss, city)["visits to people we do not hear"] == 1
    listening.visit(
        by=make.setter(),
        partnership=city,
        visited_on=clock.today(city.time_zone),
        place="Saturday market",
        group="Stallholders",
        languages=("Turkish",),
    )
    assert counts(boss, city)["visits to people we do not hear"] == 0

from datetime import UTC, date, datetime

import pytest

from config.selectors import year
from feedback.models import Suggestion
from feedback.services import closing, delivered, following_up, receiving, replying
from foundation import clock
from partnerships.services import promises
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def city():
    here = make.partnership()
    make.organisation(here, is_owner_of_cases=True)
    return here


def received(city, **fields):
    values = {"channel": "web", "kind": "suggestion", "text": "A bench, please", "language": "en"}
    receipt = receiving.receive(by=make.setter(), partnership=city, **{**values, **fields})
    return Suggestion.objects.get(partnership=city, number=receipt.number)


def answered(city):
    row = received(city)
    reply = replying.send(
        by=make.setter(),
        suggestion=row,
        kind="substantive",
        text="There it is",
        claims_point_answered=True,
        outcome="done",
    )
    if reply.delivered_at is None:
        delivered.arrived(reply=reply, by=make.setter())
    return row


def test_an_empty_year_is_all_zeros(city):
    assert year.this_year(city, TODAY) == year.Year(TODAY, 0, 0, 0, 0, 0, 0)


def test_it_counts_who_spoke_and_who_got_an_answer(city):
    with clock.at(NOW):
        received(city)
        answered(city)

        found = year.this_year(city, TODAY)

    assert (found.said, found.answered) == (2, 1)


def test_the_askers_verdict_stands_beside_the_citys(city):
    with clock.at(NOW):
        row = answered(city)
        row.refresh_from_db()
        if row.status != "closed":
            closing.close(by=make.setter(), suggestion=row)
            row.refresh_from_db()
        asked = following_up.ask(by=make.setter(), suggestion=row)
        following_up.answer(by=make.setter(), follow_up=asked, verdict="no")

        found = year.this_year(city, TODAY)

    assert (found.answered, found.asked, found.agreed) == (1, 1, 0)


def test_only_promises_whose_day_came_this_year_count(city):
    with clock.at(NOW):
        kept = make.promise(city, due_on=date(2026, 11, 22))
        make.promise(city, due_on=date(2026, 12, 1))
        make.promise(city, due_on=date(2026, 11, 22), toward="partners")
        promises.settle(by=make.setter(), promise=kept, state="kept", evidence="Seen")

        found = year.this_year(city, TODAY)

    assert (found.due, found.kept) == (1, 1)


def test_another_citys_suggestions_are_not_counted(city):
    with clock.at(NOW):
        other = make.partnership()
        make.organisation(other, is_owner_of_cases=True)
        received(other)

        assert year.this_year(city, TODAY).said == 0


def test_last_years_are_not_counted(city):
    with clock.at(datetime(2025, 12, 31, 12, tzinfo=UTC)):
        received(city)

    assert year.this_year(city, TODAY).said == 0

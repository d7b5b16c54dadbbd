from datetime import timedelta

import pytest

from feedback.models import Suggestion
from feedback.selectors import worklist
from feedback.services import owning, promising
from foundation import clock
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def names_of(row: feedback.Suggestion, user: feedback.User) -> set[str]:
    """The lists on which a suggestion stands."""
    return {
        name
        for name in worklist.NAMES
        if worklist.chosen(
            row.partnership, name, user=user, organisations=[feedback.city(row.partnership)]
        ).filter(pk=row.pk)
    }


def test_a_suggestion_stands_where_it_belongs() -> None:
    here = feedback.place()
    user = partnerships.grant("handler", partnership=here, organisation=feedback.city(here)).user
    row = feedback.suggestion(here)
    assert names_of(row, user) == {"all", "open", "organisation", "unassigned"}
    row = owning.take_up(by=feedback.staff(), suggestion=row, user=user)
    assert names_of(row, user) == {"all", "open", "organisation", "mine"}
    with clock.at(clock.now() + timedelta(days=18)):
        assert "due" in names_of(row, user)
    with clock.at(clock.now() + timedelta(days=60)):
        assert "silent" in names_of(row, user)
    feedback.answer(row)
    assert names_of(row, user) == {"all", "ended"}


def test_a_promise_past_its_day_stands_on_the_list_also_when_the_case_is_closed() -> None:
    row = feedback.suggestion()
    day = clock.today("Europe/Brussels") + timedelta(days=3)
    promising.promise(by=feedback.staff(), suggestion=row, text="Rack", due_on=day, owner_name="Mobility")
    feedback.answer(row)
    assert not worklist.chosen(row.partnership, "broken")
    with clock.at(clock.now() + timedelta(days=5)):
        assert list(worklist.chosen(row.partnership, "broken")) == [row]


def test_a_holding_reply_does_not_take_it_off_the_silent_list() -> None:
    row = feedback.suggestion()
    feedback.answer(row, kind="holding", outcome="")
    with clock.at(clock.now() + timedelta(days=60)):
        assert list(worklist.chosen(row.partnership, "silent")) == [row]


def test_a_list_is_narrowed_by_kind_and_channel() -> None:
    here = feedback.place()
    row = feedback.suggestion(here, kind="report", channel="phone")
    feedback.suggestion(here)

    def found(**narrowing: object) -> list[Suggestion]:
        return list(worklist.rows(here.pk, worklist.asked(here, "open", **narrowing)))

    assert found(kind="report", channel="phone") == [row]
    assert found(kind="report", channel="web") == []
    assert len(found(owner=feedback.city(here).pk)) == 2


def test_chosen_ones_are_found_by_number_and_only_here() -> None:
    row, other = feedback.suggestion(), feedback.suggestion()
    assert worklist.by_numbers(row.partnership, [row.number, other.number, "x"]) == [row]

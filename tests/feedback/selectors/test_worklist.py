from datetime import timedelta

import pytest

from feedback.models import Suggestion
from feedback.records import Key
from feedback.selectors import worklist
from feedback.services import importing, owning, promising
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


def test_pages_go_by_deadline_and_miss_nothing() -> None:
    here = feedback.place()
    made = [
        feedback.suggestion(here, kind=kind)
        for kind in ("suggestion", "report", "question", "report", "complaint")
    ]
    rows, seen, after = worklist.chosen(here, "open"), [], None
    while True:
        page = worklist.page(rows, after=after, size=2)
        seen += page.rows
        if page.next is None:
            break
        after = Key.read(str(page.next))
    assert seen == sorted(made, key=lambda row: (row.answer_due_on, row.uuid))


def test_what_came_in_last_comes_first_where_nothing_is_due() -> None:
    here = feedback.place()
    rows = [feedback.imported(str(n)) for n in range(5)]
    importing.take_over(by=feedback.staff(), partnership=here, source_name="bcn", rows=rows)
    imported = worklist.chosen(here, "imported")
    first = worklist.page(imported, size=3, latest_first=True)
    second = worklist.page(imported, after=first.next, size=3, latest_first=True)
    days = [row.received_on for row in (*first.rows, *second.rows)]
    assert days == sorted(days, reverse=True)
    assert len({row.pk for row in (*first.rows, *second.rows)}) == 5 and second.next is None


def test_the_key_of_a_page_tells_no_inner_number() -> None:
    here = feedback.place()
    rows = [feedback.suggestion(here) for _ in range(2)]
    key = worklist.page(worklist.chosen(here, "open"), size=1).next
    assert key and str(rows[0].uuid.hex) in str(key)


def test_counts_stop_at_their_cap() -> None:
    here = feedback.place()
    for _ in range(3):
        feedback.suggestion(here)
    assert worklist.count(worklist.chosen(here, "open"), cap=2) == worklist.Count(2, more=True)
    assert worklist.count(worklist.chosen(here, "open")) == worklist.Count(3, more=False)


def test_a_list_is_narrowed_by_kind_and_channel() -> None:
    here = feedback.place()
    row = feedback.suggestion(here, kind="report", channel="phone")
    feedback.suggestion(here)
    everything = worklist.chosen(here, "open")
    assert list(worklist.filtered(everything, kind="report", channel="phone")) == [row]
    assert worklist.filtered(everything, kind="report", channel="web").count() == 0
    assert worklist.filtered(everything, owner=feedback.city(here).pk).count() == 2


def test_chosen_ones_are_found_by_number_and_only_here() -> None:
    row, other = feedback.suggestion(), feedback.suggestion()
    assert worklist.by_numbers(row.partnership, [row.number, other.number, "x"]) == [row]


def test_a_page_is_one_statement_however_many_rows(django_assert_num_queries) -> None:
    here = feedback.place()
    for _ in range(5):
        feedback.suggestion(here)
    user = partnerships.user(name="Hanna")
    Suggestion.objects.update(owner_user=user)
    with django_assert_num_queries(1):
        page = worklist.page(worklist.chosen(here, "open"))
        found = {(row.owner_name, row.person_name) for row in page.rows}
    assert found == {(feedback.city(here).name, "Hanna")}
    user.name = ""
    user.save()
    assert {row.person_name for row in worklist.page(worklist.chosen(here, "open")).rows} == {user.email}

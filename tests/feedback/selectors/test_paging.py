from datetime import timedelta

import pytest

from feedback.models import Suggestion
from feedback.records import Key
from feedback.selectors import paging, worklist
from feedback.services import importing
from foundation import clock
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def test_pages_go_by_deadline_and_miss_nothing() -> None:
    here = feedback.place()
    made = [
        feedback.suggestion(here, kind=kind)
        for kind in ("suggestion", "report", "question", "report", "complaint")
    ]
    seen, after = [], None
    while True:
        page = paging.page(here.pk, worklist.asked(here, "open"), after=after, size=2)
        seen += [row.uuid for row in page.rows]
        if page.next is None:
            break
        after = Key.read(str(page.next))
    assert seen == [row.uuid for row in sorted(made, key=lambda row: (row.answer_due_on, row.uuid))]


def test_what_came_in_last_comes_first_where_nothing_is_due() -> None:
    here = feedback.place()
    rows = [feedback.imported(str(n)) for n in range(5)]
    importing.take_over(by=feedback.staff(), partnership=here, source_name="bcn", rows=rows)
    imported = worklist.asked(here, "imported")
    first = paging.page(here.pk, imported, size=3)
    second = paging.page(here.pk, imported, after=first.next, size=3)
    days = [row.received_on for row in (*first.rows, *second.rows)]
    assert days == sorted(days, reverse=True)
    assert len({row.uuid for row in (*first.rows, *second.rows)}) == 5 and second.next is None


def test_the_key_of_a_page_tells_no_inner_number() -> None:
    here = feedback.place()
    rows = [feedback.suggestion(here) for _ in range(2)]
    key = paging.page(here.pk, worklist.asked(here, "open"), size=1).next
    assert key and str(rows[0].uuid.hex) in str(key)


def test_counts_stop_at_their_cap() -> None:
    here = feedback.place()
    for _ in range(3):
        feedback.suggestion(here)
    assert paging.count(here.pk, worklist.asked(here, "open"), cap=2) == paging.Count(2, more=True)
    assert paging.count(here.pk, worklist.asked(here, "open")) == paging.Count(3, more=False)


def test_a_page_is_one_statement_however_many_rows(django_assert_num_queries) -> None:
    here = feedback.place()
    for _ in range(5):
        feedback.suggestion(here)
    user = partnerships.user(name="Hanna")
    Suggestion.objects.update(owner_user=user)
    with django_assert_num_queries(1):
        page = paging.page(here.pk, worklist.asked(here, "open"))
        found = {(row.owner_name, row.person_name) for row in page.rows}
    assert found == {(feedback.city(here).name, "Hanna")}
    user.name = ""
    user.save()
    assert {row.person_name for row in paging.page(here.pk, worklist.asked(here, "open")).rows} == {
        user.email
    }


def test_the_statement_is_kept_but_never_what_it_found(django_assert_num_queries) -> None:
    here, other = feedback.place(), feedback.place()
    asked = worklist.asked(here, "open")
    assert paging.page(here.pk, asked).rows == [] and paging.count(here.pk, asked).n == 0
    row = feedback.suggestion(here, text="50 % of the racks %s")
    feedback.suggestion(other)
    assert [line.uuid for line in paging.page(here.pk, asked).rows] == [row.uuid]
    assert paging.count(here.pk, asked).n == 1
    assert paging.page(here.pk, worklist.asked(here, "open", kind="question")).rows == []


def test_another_day_is_another_statement() -> None:
    here = feedback.place()
    feedback.suggestion(here)
    assert paging.count(here.pk, worklist.asked(here, "silent")).n == 0
    with clock.at(clock.now() + timedelta(days=60)):
        assert paging.count(here.pk, worklist.asked(here, "silent")).n == 1

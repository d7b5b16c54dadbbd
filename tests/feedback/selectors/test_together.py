import uuid
from dataclasses import replace
from datetime import timedelta

import pytest

from feedback.selectors import together
from feedback.services import closing, importing, supporting
from foundation import clock
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_counts_of_many_take_two_queries(django_assert_num_queries) -> None:
    here = feedback.place()
    one, two = feedback.suggestion(here), feedback.suggestion(here)
    for _ in range(3):
        supporting.support(by=feedback.staff(), suggestion=one, key=uuid.uuid4())
    with django_assert_num_queries(2):
        found = together.counted([one, two])
    assert found[one.pk].web == 3 and not found[two.pk].anyone


def test_a_browser_knows_what_it_supported() -> None:
    row, key = feedback.suggestion(), uuid.uuid4()
    supporting.support(by=feedback.staff(), suggestion=row, key=key)
    assert together.supported(row, key)
    assert not together.supported(row, uuid.uuid4()) and not together.supported(row, None)
    assert together.lists(row) == [] and together.to_check_of(row) == []


def test_who_is_not_alone_and_since_when(django_assert_num_queries) -> None:
    here = feedback.place()
    long_ago = clock.today(here.time_zone) - timedelta(9)
    by_list = feedback.suggestion(here, channel="phone", said_on=long_ago)
    by_another, alone, joined = (feedback.suggestion(here) for _ in range(3))
    day = by_list.said_on + timedelta(3)
    supporting.count_list(by=feedback.staff(), suggestion=by_list, people=9, list_name="A", signed_on=day)
    closing.merge(by=feedback.staff(), suggestion=joined, into=by_another)
    rows = [replace(feedback.imported(str(n)), support=support) for n, support in enumerate((4, 0, None))]
    importing.take_over(by=feedback.staff(), partnership=here, source_name="bcn", rows=rows)
    with django_assert_num_queries(4):
        found = {row.suggestion: row.backed_on for row in together.backed(here)}
    assert found.pop(by_list.pk) == day and found.pop(by_another.pk) == joined.said_on
    assert list(found.values()) == [None] and alone.pk not in found
    assert len(together.backing_unknown(here)) == 1
    assert together.backed(feedback.place()) == []

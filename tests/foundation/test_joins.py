"""Rows of several models in one written statement."""

from typing import Any

import pytest

from foundation import clock
from foundation.joins import Part, read
from foundation.models import Actor, AuditEntry
from tests.factories import foundation

pytestmark = pytest.mark.django_db

SOURCE = "foundation_actor a LEFT JOIN foundation_auditentry e ON e.recorded_by_id = a.id WHERE a.id = %s"
PARTS = (Part(Actor, "a"), Part(AuditEntry, "e", without=("facts",)))


def test_they_are_what_the_orm_gives(django_assert_num_queries: Any) -> None:
    actor = foundation.actor()
    entry = AuditEntry.objects.create(
        recorded_at=clock.now(), recorded_by=actor, action="a.b", target_type="x", facts={"n": 1}
    )

    with django_assert_num_queries(1):
        one, two = read(PARTS, SOURCE, actor.pk)
        assert (one, two) == (actor, entry)
        assert two.recorded_at == entry.recorded_at and two.uuid == entry.uuid
    assert two.facts == {"n": 1}, "fetched when it is asked for"


def test_a_row_that_is_not_there_is_none_and_no_line_is_nothing() -> None:
    actor = foundation.actor()

    assert read(PARTS, SOURCE, actor.pk) == [actor, None]
    assert read(PARTS, SOURCE, -1) == []


def test_one_value_more_comes_last() -> None:
    actor = foundation.actor()
    parts = (Part(Actor, "a"),)
    found = read(parts, "foundation_actor a WHERE a.id = %s", 2, actor.pk, beside="ARRAY[1, %s]::int[]")
    assert found == [actor, [1, 2]]
    assert read(parts, "foundation_actor a WHERE a.id = %s", 2, -1, beside="ARRAY[1, %s]::int[]") == []

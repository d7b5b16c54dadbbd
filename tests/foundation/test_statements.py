"""Statements the server keeps."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from foundation import clock, statements
from foundation.ids import uuid7
from foundation.models import AuditEntry
from tests.factories import foundation

pytestmark = pytest.mark.django_db


def entry() -> AuditEntry:
    return AuditEntry(
        recorded_at=clock.now(),
        recorded_by=foundation.actor(),
        action="test",
        target_type="foundation.actor",
        facts={"words": 'it’s "so"', "none": None},
    )


def test_a_row_is_stored_as_the_orm_would_store_it() -> None:
    row = entry()

    statements.insert(row)

    found = AuditEntry.objects.get()
    fields = [field.attname for field in AuditEntry._meta.concrete_fields]
    assert [getattr(found, name) for name in fields] == [getattr(row, name) for name in fields]


def test_many_are_stored_as_one_is_and_know_their_keys() -> None:
    rows = [entry() for _number in range(3)]
    rows[1].facts, rows[1].target_uuid = {"words": "tab\t, line\n, back\\slash, \\N"}, uuid7()

    statements.insert_many(rows)
    statements.insert_many([])

    fields = [field.attname for field in AuditEntry._meta.concrete_fields]
    found = AuditEntry.objects.order_by("pk")
    assert [[getattr(one, name) for name in fields] for one in found] == [
        [getattr(row, name) for name in fields] for row in rows
    ]
    statements.insert(after := entry())
    assert after.pk > max(row.pk for row in rows)


def test_only_the_named_fields_are_changed() -> None:
    row = foundation.actor()
    row.label, row.kind = "Now", "device"

    statements.update(row, "label")

    found = type(row).objects.get(pk=row.pk)
    assert (found.label, found.kind) != ("Now", "device") and found.label == "Now"
    with pytest.raises(KeyError):
        statements.update(row, "nothing")


def test_it_belongs_to_the_transaction_under_way() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        statements.insert(entry())
        raise ZeroDivisionError

    assert not AuditEntry.objects.exists()


def test_it_is_counted_like_all_others() -> None:
    with CaptureQueriesContext(connection) as queries:
        assert statements.first("SELECT %s::int + 1", [4]) == (5,)
        assert statements.first("SELECT 1 WHERE false") is None

        for _again in range(4):
            statements.run("SELECT 1 AS kept")

    assert len(queries) == 6
    assert all("SELECT 1" in query["sql"] for query in queries[1:])


def test_what_comes_again_is_planned_once() -> None:
    for number in range(5):
        statements.run("SELECT %s::int AS planned_once", [number])

    known = "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE %s"
    assert statements.first(known, ["%planned_once"]) == (1,)


def test_several_writes_go_in_one_statement() -> None:
    actor, row = foundation.actor(), entry()
    actor.label = "Now"

    with CaptureQueriesContext(connection) as queries:
        statements.together(statements.changing(actor, "label"), statements.adding(row))

    assert len(queries) == 1
    assert type(actor).objects.get(pk=actor.pk).label == "Now"
    assert AuditEntry.objects.get().uuid == row.uuid
    statements.together(statements.adding(entry()))
    assert AuditEntry.objects.count() == 2


def test_lines_are_read_with_values_and_without() -> None:
    assert statements.lines("SELECT 'a %' UNION ALL SELECT 'b' ORDER BY 1") == [("a %",), ("b",)]
    assert statements.lines("SELECT 'a %%', %s::int", [1]) == [("a %", 1)]

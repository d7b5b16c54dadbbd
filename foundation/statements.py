"""Statements written once, for what every request does: the server plans them once a connection, not once a call.

The ORM puts a statement together anew each time, which costs more than running it. These go through Django's own cursor
wrapper: within the transaction under way, and counted and logged like all others.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from django.db import connection
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.backends.utils import CursorWrapper
from django.db.models import Field, Model


def cursor() -> CursorWrapper:
    """A cursor whose statements the server keeps when they come again (settings, `prepare_threshold`)."""
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    return connection._prepare_cursor(ServerBindingCursor(connection.connection))


def first(statement: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
    """The first line of the answer, or None."""
    with cursor() as running:
        running.execute(statement, values)
        line: tuple[Any, ...] | None = running.fetchone()
    return line


def run(statement: str, values: Sequence[Any] = ()) -> None:
    """A statement without an answer."""
    with cursor() as running:
        running.execute(statement, values)


@cache
def into(model: type[Model]) -> str:
    """INSERT of one whole row, its key left to the database. `values` has what it needs, in this order."""
    names = ", ".join(f'"{field.column}"' for field in _fields(model))
    marks = ", ".join("%s" for _field in _fields(model))
    return f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({marks})'  # noqa: S608  only names of ours


def values(row: Model) -> list[Any]:
    """The values of a row that is not stored yet, as `into` wants them."""
    return [
        field.get_db_prep_save(field.pre_save(row, True), connection=connection)
        for field in _fields(type(row))
    ]


def insert(row: Model) -> None:
    """Store a new row; it knows its key afterwards. As `row.save(force_insert=True)`, without signals or parents."""
    made = first(f"{into(type(row))} RETURNING id", values(row))
    row.pk = made[0] if made else None
    row._state.adding, row._state.db = False, connection.alias


@cache
def _fields(model: type[Model]) -> tuple["Field[Any, Any]", ...]:
    return tuple(field for field in model._meta.concrete_fields if not field.primary_key)

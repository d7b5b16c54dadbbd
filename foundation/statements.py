"""Statements written once, for what every request does: the server plans them once a connection, not once a call.

The ORM puts a statement together anew each time, which costs more than running it. These go through Django's own cursor
wrapper: within the transaction under way, and counted and logged like all others.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from django.db import connection, models
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.backends.utils import CursorWrapper
from django.db.models import Field, Model

Values = Sequence[Any] | Mapping[str, Any]

PLAIN = (
    models.BinaryField,
    models.BooleanField,
    models.DateTimeField,
    models.ForeignKey,
    models.IntegerField,
    models.UUIDField,
)
"""Kinds of fields whose values Django hands to the driver as they are."""
Turned = tuple["Field[Any, Any]", bool]
Write = tuple[str, list[Any]]
"""A statement without an answer, and its values."""


def cursor() -> CursorWrapper:
    """A cursor whose statements the server keeps when they come again (settings, `prepare_threshold`)."""
    here: Any = connection  # the stubs know nothing of what lies below `connection.cursor`
    kept: Any = ServerBindingCursor
    here.close_if_health_check_failed()
    here.ensure_connection()
    wrapped: CursorWrapper = here._prepare_cursor(kept(here.connection))
    return wrapped


def first(statement: str, values: Values = ()) -> tuple[Any, ...] | None:
    """The first line of the answer, or None."""
    with cursor() as running:
        running.execute(statement, values)
        line: tuple[Any, ...] | None = running.fetchone()
    return line


def lines(statement: str, values: Values | None = None) -> list[tuple[Any, ...]]:
    """All lines of the answer. Without `values` a % in the statement is a %."""
    with cursor() as running:
        running.execute(statement, values)
        found: list[tuple[Any, ...]] = running.fetchall()
    return found


def run(statement: str, values: Values = ()) -> None:
    """A statement without an answer."""
    with cursor() as running:
        running.execute(statement, values)


@cache
def into(model: type[Model], **given: str) -> str:
    """INSERT of one whole row, its key left to the database. `values` has what it needs, in this order.

    `given`: attribute -> what stands there instead of a value.
    """
    names = ", ".join(f'"{field.column}"' for field in _fields(model))
    marks = ", ".join(given.get(field.attname, "%s") for field in _fields(model))
    return f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({marks})'  # noqa: S608  only names of ours


def values(row: Model) -> list[Any]:
    """The values of a row that is not stored yet, as `into` wants them."""
    return [_value(row, *field) for field in _turned(type(row))]


def _value(row: Model, field: "Field[Any, Any]", plain: bool) -> Any:
    if plain:
        return getattr(row, field.attname)
    return field.get_db_prep_save(field.pre_save(row, row._state.adding), connection=connection)


@cache
def names(model: type[Model]) -> tuple[str, ...]:
    """The attributes that `values` gives, in its order."""
    return tuple(field.attname for field in _fields(model))


def insert(row: Model) -> None:
    """Store a new row; it knows its key afterwards. As `row.save(force_insert=True)`, without signals or parents."""
    made = first(f"{into(type(row))} RETURNING id", values(row))
    row.pk = made[0] if made else None
    row._state.adding, row._state.db = False, connection.alias


def update(row: Model, *names: str) -> None:
    """Store these fields (by attribute, `sent_by_id`) of a stored row. As `row.save(update_fields=…)`."""
    run(*changing(row, *names))


def changing(row: Model, *names: str) -> Write:
    """What `update` would run."""
    statement, fields = _set(type(row), names)
    return statement, [*(_value(row, *field) for field in fields), row.pk]


def adding(row: Model) -> Write:
    """What `insert` would run; the row does not get to know its key."""
    return into(type(row)), values(row)


def together(*writes: Write) -> None:
    """Several writes to different tables in one statement: one way to the server and back, planned once."""
    run(_joined(tuple(statement for statement, _values in writes)), [one for _, own in writes for one in own])


def after(writes: Sequence[Write], statement: str, values: Values) -> tuple[Any, ...] | None:
    """The first line of `statement`, which sees what was there before `writes`; these are stored with it, in one statement."""
    steps = (*(one for one, _values in writes), statement)
    return first(_joined(steps), [*(one for _, own in writes for one in own), *values])


@cache
def _joined(steps: tuple[str, ...]) -> str:
    *before, last = steps
    named = ", ".join(f"step{number} AS ({step})" for number, step in enumerate(before))
    return f"WITH {named} {last}" if before else last


@cache
def _set(model: type[Model], names: tuple[str, ...]) -> tuple[str, tuple["Turned", ...]]:
    turned = {field.attname: (field, plain) for field, plain in _turned(model)}
    chosen = tuple(turned[name] for name in names)
    changes = ", ".join(f'"{field.column}" = %s' for field, _plain in chosen)
    return f'UPDATE "{model._meta.db_table}" SET {changes} WHERE id = %s', chosen  # noqa: S608  only names of ours


def insert_many(rows: Sequence[Model]) -> None:
    """Store new rows of one model by COPY, their keys taken ahead; they know them afterwards. As `insert`, but for many."""
    if not rows:
        return
    model = type(rows[0])
    table, key = model._meta.db_table, model._meta.pk.column
    names = ", ".join(f'"{column}"' for column in (key, *(field.column for field in _fields(model))))
    with connection.cursor() as running:
        running.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [f'"{table}"', key, len(rows)],
        )
        keys = [line[0] for line in running.fetchall()]
        with running.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
            for number, row in zip(keys, rows, strict=True):
                copy.write_row([number, *values(row)])
    for number, row in zip(keys, rows, strict=True):
        row.pk = number
        row._state.adding, row._state.db = False, connection.alias


@cache
def _turned(model: type[Model]) -> tuple["Turned", ...]:
    """Each field, and whether its value goes to the database as the row has it."""
    return tuple((field, isinstance(field, PLAIN) and not _own_way(field)) for field in _fields(model))


def _own_way(field: "Field[Any, Any]") -> bool:
    """It sets its value when stored, or turns it into another."""
    return getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)


@cache
def _fields(model: type[Model]) -> tuple["Field[Any, Any]", ...]:
    return tuple(field for field in model._meta.concrete_fields if not field.primary_key)

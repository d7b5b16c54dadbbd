"""New rows of several models in one statement: they are stored together, so the database is asked once.

A row may point at one before it that has no key yet; the statement hands the key on.
"""

from collections.abc import Sequence
from functools import cache

from django.db import connection, models
from django.db.models import Model

from foundation import statements

Link = tuple[str, int]  # the attribute of a foreign key, and the number of the row it points at
Shape = tuple[tuple[type[Model], tuple[Link, ...]], ...]


def insert(*rows: Model) -> None:
    """Store `rows`; they know their keys afterwards. As `statements.insert` of each in this order."""
    shape = tuple((type(row), _links(row, rows[:at])) for at, row in enumerate(rows))
    values = [value for row, (_model, links) in zip(rows, shape, strict=True) for value in _own(row, links)]
    keys = statements.first(_written(shape), values) or ()
    for row, key in zip(rows, keys, strict=True):
        row.pk = key
        row._state.adding, row._state.db = False, connection.alias
    for row, (_model, links) in zip(rows, shape, strict=True):
        for name, at in links:
            setattr(row, name, rows[at].pk)


def _links(row: Model, before: Sequence[Model]) -> tuple[Link, ...]:
    """Which of its foreign keys wait for a row before it."""
    place = {id(one): at for at, one in enumerate(before)}
    return tuple(
        (field.attname, place[id(pointed)])
        for field in _keys(type(row))
        if (pointed := row._state.fields_cache.get(field.name)) is not None and id(pointed) in place
    )


@cache
def _keys(model: type[Model]) -> tuple["models.ForeignKey[Model, Model]", ...]:
    return tuple(one for one in model._meta.concrete_fields if isinstance(one, models.ForeignKey))


def _own(row: Model, links: tuple[Link, ...]) -> list[object]:
    """Its values, without those that another row of the statement gives."""
    waiting = {name for name, _at in links}
    return [
        value
        for name, value in zip(statements.names(type(row)), statements.values(row), strict=True)
        if name not in waiting
    ]


@cache
def _written(shape: Shape) -> str:
    """The statement: the same for rows of the same models that point at each other in the same way."""
    keys = [f"(SELECT id FROM made{at})" for at in range(len(shape))]  # noqa: S608  numbers of ours
    parts = [
        f"made{at} AS ({statements.into(model, **{name: keys[to] for name, to in links})} RETURNING id)"
        for at, (model, links) in enumerate(shape)
    ]
    return f"WITH {', '.join(parts)} SELECT {', '.join(keys)}"

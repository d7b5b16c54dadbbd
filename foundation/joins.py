"""Rows of several models in one written statement: what the ORM's select_related gives, without putting it together anew."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Model

from foundation import statements
from foundation.statements import Values

Ask = Callable[[str, Values], tuple[Any, ...] | None]


@dataclass(frozen=True)
class Part:
    """The columns of one table under an alias, and how a model is made of them. Heavy columns may stay out."""

    model: type[Model]
    alias: str
    without: tuple[str, ...] = ()

    @property
    def _fields(self) -> list[Any]:
        return [one for one in self.model._meta.concrete_fields if one.attname not in self.without]

    def columns(self) -> str:
        return ", ".join(f'{self.alias}."{field.column}"' for field in self._fields)

    def maker(self) -> tuple[int, Callable[[Sequence[Any]], Any]]:
        """How many columns, and the function from their values to a row of the model (None when there is none)."""
        fields = self._fields
        names = [field.attname for field in fields]
        turned = [
            (at, turn) for at, field in enumerate(fields) for turn in field.get_db_converters(connection)
        ]

        def made(values: Sequence[Any]) -> Any:
            if values[0] is None:
                return None
            own = list(values)
            for at, turn in turned:
                own[at] = turn(own[at], None, connection)
            return self.model.from_db(connection.alias, names, own)

        return len(fields), made


def read(
    parts: tuple[Part, ...],
    source: str,
    *values: UUID | int | str | None,
    beside: str = "",
    ask: Ask = statements.first,
) -> list[Any]:
    """The first line that `source` gives, as rows of the parts' models; [] when there is none.

    `beside`: one expression more, its value comes last; its marks come first among `values`. `ask` runs the statement.
    """
    statement, makers = _written(parts, source, beside)
    line = ask(statement, values)
    return [*_made(makers, line), *(line[-1:] if beside else ())] if line else []


def _made(makers: Any, values: Sequence[Any]) -> Iterator[Any]:
    start = 0
    for width, make in makers:
        yield make(values[start : start + width])
        start += width


@cache
def _written(parts: tuple[Part, ...], source: str, beside: str) -> tuple[str, list[Any]]:
    """The statement and its makers: the same for as long as the process lives."""
    listed = ", ".join([*(part.columns() for part in parts), *([beside] if beside else [])])
    return f"SELECT {listed} FROM {source}", [part.maker() for part in parts]  # noqa: S608  only names of ours

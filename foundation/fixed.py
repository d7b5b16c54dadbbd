"""A queryset's statement with its values written in: put together once, run as often as it is asked again.

The planner sees the values, as it must to use an index of some rows only; the server keeps the plan (`foundation.statements`).
"""

from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from psycopg import sql

from foundation import statements


@dataclass(frozen=True)
class Fixed:
    """`text` has a mark for each value that differs from call to call, and none when there is no such value."""

    text: str
    open: int

    def lines(self, *values: Any) -> list[tuple[Any, ...]]:
        """The answer's lines, as the driver reads them."""
        if len(values) != self.open:
            raise ValueError(f"{self.open} values expected, {len(values)} given")
        return statements.lines(self.text, values or None)

    def counting(self) -> "Fixed":
        """How many lines it has."""
        return Fixed(f"SELECT count(*) FROM ({self.text}) AS counted", self.open)  # noqa: S608  a statement of ours


def fixed(rows: QuerySet[Any, Any], *last: Any) -> Fixed:
    """`rows` as a statement. `last`: the values it ends with, which stand for those to come: they stay open."""
    text, values = rows.query.sql_with_params()
    kept = len(values) - len(last)
    if tuple(values[kept:]) != last:
        raise ValueError("the statement does not end with these values")
    pieces = text.split("%s")
    written = [_literal(value) for value in values[:kept]] + ["%s"] * len(last)
    whole = "".join(piece + value for piece, value in zip(pieces, [*written, ""], strict=True))
    return Fixed(whole if last else whole.replace("%%", "%"), len(last))


def _literal(value: Any) -> str:
    connection.ensure_connection()
    return sql.Literal(value).as_string(connection.connection).replace("%", "%%")

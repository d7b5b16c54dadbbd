"""Who stands at the door of a personal link, in two statements written once.

Putting the same joins together through the ORM cost more on every request than the page behind the door.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Model

from partnerships.models import Body, Member, Partnership
from surveys.models import InstrumentVersion, Invitation, Participation, Series, Wave


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


ASKED = (
    Part(Invitation, "i"),
    Part(Member, "m"),
    Part(Body, "b"),
    Part(Participation, "t"),
)
ASKED_FROM = (
    "surveys_invitation i JOIN partnerships_member m ON m.id = i.member_id"
    " JOIN partnerships_body b ON b.id = i.body_id"
    " LEFT JOIN surveys_participation t ON t.invitation_id = i.id WHERE i.uuid = %s"
)
WHERE = (
    Part(Wave, "w"),
    Part(Series, "s"),
    Part(InstrumentVersion, "v", without=("spec",)),
    Part(Partnership, "p"),
)
WHERE_FROM = (
    "surveys_wave w JOIN surveys_series s ON s.id = w.series_id"
    " LEFT JOIN surveys_instrumentversion v ON v.id = w.version_id"
    " JOIN partnerships_partnership p ON p.id = w.partnership_id WHERE w.id = %s"
)


def invitation(subject: UUID) -> Invitation | None:
    """The invitation with its member, body, participation and, as of now, its wave; None when there is none. Two queries."""
    rows = _read(ASKED, ASKED_FROM, subject)
    if not rows:
        return None
    found: Invitation = rows[0]
    _, member, body, taken = rows
    found.member, found.body = member, body
    found._state.fields_cache["participation"] = taken
    found.wave = _wave(found.wave_id)
    found.partnership = found.wave.partnership
    return found


def _wave(pk: int) -> Wave:
    parts = _read(WHERE, WHERE_FROM, pk)
    wave: Wave = parts[0]
    _, wave.series, wave.version, wave.partnership = parts
    return wave


def _read(parts: tuple[Part, ...], source: str, key: UUID | int) -> list[Any]:
    statement, makers = _written(parts, source)
    with connection.cursor() as cursor:
        cursor.execute(statement, [key])
        values = cursor.fetchone()
    return list(_made(makers, values)) if values else []


def _made(makers: Any, values: Sequence[Any]) -> Iterator[Any]:
    start = 0
    for width, make in makers:
        yield make(values[start : start + width])
        start += width


@cache
def _written(parts: tuple[Part, ...], source: str) -> tuple[str, list[Any]]:
    """The statement and its makers: the same for as long as the process lives."""
    listed = ", ".join(part.columns() for part in parts)
    return f"SELECT {listed} FROM {source}", [part.maker() for part in parts]  # noqa: S608  only names of ours

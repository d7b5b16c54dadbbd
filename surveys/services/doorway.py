"""Who stands at the door of a personal link, and what this device began, in one statement written once.

Putting the same joins together through the ORM cost more on every request than the page behind the door.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Model

from foundation import statements
from partnerships.models import Body, Member, Partnership
from surveys.models import Draft, InstrumentVersion, Invitation, Participation, Series, Wave


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
    Part(Wave, "w"),
    Part(Series, "s"),
    Part(InstrumentVersion, "v", without=("spec",)),
    Part(Partnership, "p"),
    Part(Draft, "d"),
)
ASKED_FROM = (
    "surveys_invitation i JOIN partnerships_member m ON m.id = i.member_id"
    " JOIN partnerships_body b ON b.id = i.body_id"
    " JOIN surveys_wave w ON w.id = i.wave_id"
    " JOIN surveys_series s ON s.id = w.series_id"
    " JOIN partnerships_partnership p ON p.id = w.partnership_id"
    " LEFT JOIN surveys_instrumentversion v ON v.id = w.version_id"
    " LEFT JOIN surveys_participation t ON t.invitation_id = i.id"
    " LEFT JOIN surveys_draft d ON d.key = %s AND d.wave_id = w.id WHERE i.uuid = %s"
)


@dataclass(frozen=True)
class Found:
    """An invitation, and the draft asked for beside it."""

    invitation: Invitation
    draft: Draft | None


def invitation(subject: UUID, draft: str = "") -> Found | None:
    """The invitation with its member, body, participation and, as of now, its wave; None when there is none. One query.

    `draft`: the key of one in the same wave, "" for none.
    """
    rows = read(ASKED, ASKED_FROM, draft, subject)
    if not rows:
        return None
    found: Invitation
    found, member, body, taken, wave, series, version, partnership, begun = rows
    found.member, found.body = member, body
    found._state.fields_cache["participation"] = taken
    wave.series, wave.version, wave.partnership = series, version, partnership
    found.wave, found.partnership = wave, partnership
    return Found(found, begun)


def read(parts: tuple[Part, ...], source: str, *values: UUID | int | str) -> list[Any]:
    """The first line that `source` gives, as rows of the parts' models; [] when there is none."""
    statement, makers = _written(parts, source)
    line = statements.first(statement, values)
    return list(_made(makers, line)) if line else []


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

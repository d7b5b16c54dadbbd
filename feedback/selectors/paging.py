"""A list of the desk page by page: by deadline, never by support. Counts stop where they stop being useful.

The statement of a list is put together once and kept (`foundation.fixed`): the ORM would take longer over it than the database.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from django.db.models import BooleanField, CharField, F, Func, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Left, NullIf

from feedback.models import Suggestion
from feedback.records import Key
from feedback.selectors import worklist
from feedback.selectors.worklist import Asked
from foundation.fixed import Fixed, fixed
from foundation.models import User
from partnerships.models import Organisation

PAGE = 25
CAP = 1000  # a list longer than this says "more than 1,000"
SHOWN = 120  # characters of the text on a line
SOME = Key(date(1, 1, 1), UUID(int=0))  # stands for where a page begins


class Line(NamedTuple):
    """What a line of a list shows: the text's beginning, and who answers, by name."""

    uuid: UUID
    number: str
    kind: str
    channel: str
    title: str
    language: str
    asset_signal: str
    said_on: date
    received_on: date
    answer_due_on: date | None
    paused_until: date | None
    status: str
    erased_at: datetime | None
    beginning: str
    owner_name: str
    person_name: str | None


@dataclass(frozen=True)
class Page:
    rows: Sequence[Line]
    next: Key | None


@dataclass(frozen=True)
class Count:
    """`more`: there are at least this many."""

    n: int
    more: bool


def page(partnership_id: int, asked: Asked, *, after: Key | None = None, size: int = PAGE) -> Page:
    """The next `size` rows by deadline, or by the day they came in, latest first. Depth costs nothing."""
    values = (after.day, after.uuid) if after else ()
    found = [
        Line._make(line) for line in _one_page(partnership_id, asked, after is not None, size).lines(*values)
    ]
    last = found[size - 1] if len(found) > size else None
    return Page(found[:size], Key(getattr(last, _day(asked)), last.uuid) if last else None)


def _day(asked: Asked) -> str:
    return "received_on" if asked.latest_first else "answer_due_on"


@lru_cache(maxsize=512)
def _one_page(partnership_id: int, asked: Asked, goes_on: bool, size: int) -> Fixed:
    """One row more than asked for tells that there is a further page."""
    day, rows = _day(asked), worklist.rows(partnership_id, asked)
    if not asked.latest_first:
        rows = rows.filter(answer_due_on__isnull=False)
    if goes_on:
        rows = rows.filter(_beyond(day, SOME, " < " if asked.latest_first else " > "))
    order = (f"-{day}", "-uuid") if asked.latest_first else (day, "uuid")
    return fixed(lean(rows.order_by(*order))[: size + 1], *((SOME.day, SOME.uuid) if goes_on else ()))


def lines(rows: QuerySet[Suggestion]) -> list[Line]:
    """`rows` in their order, as lines."""
    return [Line._make(row) for row in lean(rows)]


def lean(rows: QuerySet[Suggestion]) -> "QuerySet[Suggestion, tuple[object, ...]]":
    """Only what a line shows, in the order of its fields.

    Names are looked up row by row inside the one statement: no join to plan, no second way to the database.
    """
    organisation = Organisation.objects.filter(pk=OuterRef("owner_organisation_id")).values("name")
    shown = Coalesce(NullIf("name", Value("")), "email", output_field=CharField())
    person = User.objects.filter(pk=OuterRef("owner_user_id")).values_list(shown)
    named = rows.annotate(
        beginning=Left("text", SHOWN), owner_name=Subquery(organisation), person_name=Subquery(person)
    )
    return named.values_list(*Line._fields)


def _beyond(day: str, key: Key, sign: str) -> Func:
    """(day, uuid) beyond the key as one comparison of rows: an index goes straight there."""
    pair = "(%(expressions)s)"
    here = Func(F(day), F("uuid"), template=pair)
    there = Func(Value(key.day), Value(key.uuid), template=pair)
    return Func(here, there, template="%(expressions)s", arg_joiner=sign, output_field=BooleanField())


def count(partnership_id: int, asked: Asked, cap: int = CAP) -> Count:
    """How many, up to `cap`."""
    ((n,),) = _counted(partnership_id, asked, cap).lines()
    return Count(min(n, cap), n > cap)


@lru_cache(maxsize=512)
def _counted(partnership_id: int, asked: Asked, cap: int) -> Fixed:
    return fixed(worklist.rows(partnership_id, asked).order_by().values("pk")[: cap + 1]).counting()

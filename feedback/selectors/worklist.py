"""The desk's lists, paged by key: by deadline, never by support. Counts stop where they stop being useful."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import BooleanField, CharField, Exists, F, Func, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Left, NullIf

from feedback.models import Escalation, Reply, Suggestion, SuggestionPromise
from feedback.records import Key
from feedback.workflow import steps
from foundation import clock
from foundation.models import User
from partnerships.models import Organisation, Partnership

PAGE = 25
CAP = 1000  # a list longer than this says "more than 1,000"
SOON = timedelta(days=7)
NAMES = (
    "open",
    "mine",
    "organisation",
    "unassigned",
    "due",
    "silent",
    "escalated",
    "second",
    "undelivered",
    "broken",
    "paused",
    "imported",
    "ended",
    "all",
)
SHOWN = 120  # characters of the text on a line
LINE = (
    "uuid",
    "partnership",
    "number",
    "kind",
    "channel",
    "title",
    "language",
    "asset_signal",
    "said_on",
    "received_on",
    "answer_due_on",
    "paused_until",
    "status",
    "erased_at",
)
LATEST_FIRST = frozenset({"imported", "ended", "all"})  # nothing is due there


@dataclass(frozen=True)
class Page:
    rows: Sequence[Suggestion]
    next: Key | None


@dataclass(frozen=True)
class Count:
    """`more`: there are at least this many."""

    n: int
    more: bool


def chosen(
    partnership: Partnership,
    name: str,
    *,
    user: User | None = None,
    organisations: Sequence[Organisation] = (),
) -> QuerySet[Suggestion]:
    """The suggestions of one list (NAMES). `user` for "mine", "escalated", "second"; `organisations` for "organisation"."""
    rows = Suggestion.objects.filter(partnership=partnership)
    today = clock.today(partnership.time_zone)
    lists: dict[str, Any] = {
        "open": lambda: _open(),
        "mine": lambda: _open() & Q(owner_user=user) if user else Q(pk=None),
        "organisation": lambda: _open() & _owned_by(organisations),
        "unassigned": lambda: Q(status__in=steps.UNASSIGNED, owner_user__isnull=True),
        "due": lambda: _waiting() & Q(answer_due_on__gte=today, answer_due_on__lte=today + SOON),
        "silent": lambda: _waiting() & Q(answer_due_on__lt=today),
        "escalated": lambda: _waiting() & Q(answer_due_on__lt=today) & Exists(_told(user)),
        "second": lambda: _open() & Exists(_to_read(user)),
        "undelivered": lambda: _waiting() & Exists(_lost()),
        "broken": lambda: Exists(_overdue_promises(today)),
        "paused": lambda: _waiting() & Q(paused_until__gt=today),
        "imported": lambda: Q(status=steps.IMPORTED),
        "ended": lambda: Q(status__in=steps.ENDED),
        "all": lambda: Q(),
    }
    return rows.filter(lists[name]())


def _open() -> Q:
    return Q(status__in=steps.OPEN)


def _waiting() -> Q:
    """The narrower of two conditions; the wider one is what the index knows."""
    return _open() & Q(status__in=steps.WAITING)


def _owned_by(organisations: Sequence[Organisation]) -> Q:
    """Plain equality for one organisation: then its own index gives the order."""
    if len(organisations) == 1:
        return Q(owner_organisation=organisations[0])
    return Q(owner_organisation__in=organisations)


def _told(user: User | None) -> QuerySet[Escalation]:
    return Escalation.objects.filter(suggestion=OuterRef("pk"), user=user, due_on=OuterRef("answer_due_on"))


def _to_read(user: User | None) -> QuerySet[Reply]:
    """Refusals that wait for a second pair of eyes, other than their writer's."""
    drafts = Reply.objects.filter(
        suggestion=OuterRef("pk"), approved_at__isnull=True, is_imported=False, needs_second=True
    )
    return drafts.exclude(written_by__user=user) if user else drafts


def _lost() -> QuerySet[Reply]:
    return Reply.objects.filter(suggestion=OuterRef("pk"), undeliverable_at__isnull=False)


def _overdue_promises(today: date) -> QuerySet[SuggestionPromise]:
    """Broken, or open past its day: both count as not kept."""
    ties = SuggestionPromise.objects.filter(suggestion=OuterRef("pk"))
    return ties.filter(Q(promise__state="broken") | Q(promise__state="open", promise__due_on__lt=today))


def filtered(
    rows: QuerySet[Suggestion], *, kind: str = "", channel: str = "", owner: int | None = None
) -> QuerySet[Suggestion]:
    """Narrow a list."""
    wanted = {"kind": kind, "channel": channel, "owner_organisation_id": owner}
    return rows.filter(**{name: value for name, value in wanted.items() if value})


def page(
    rows: QuerySet[Suggestion], *, after: Key | None = None, size: int = PAGE, latest_first: bool = False
) -> Page:
    """The next `size` rows by deadline, or by the day they came in, latest first. Depth costs nothing."""
    day = "received_on" if latest_first else "answer_due_on"
    if not latest_first:
        rows = rows.filter(answer_due_on__isnull=False)
    if after is not None:
        rows = rows.filter(_beyond(day, after, " < " if latest_first else " > "))
    order = (f"-{day}", "-uuid") if latest_first else (day, "uuid")
    found = list(lean(rows.order_by(*order))[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return Page(found[:size], Key(getattr(last, day), last.uuid) if last else None)


def lean(rows: QuerySet[Suggestion]) -> QuerySet[Suggestion]:
    """Only what a line of a list shows: the beginning of the text (`beginning`), who answers (`owner_name`, `person_name`).

    Names are looked up row by row inside the one statement: no join to plan, no second way to the database.
    """
    organisation = Organisation.objects.filter(pk=OuterRef("owner_organisation_id")).values("name")
    shown = Coalesce(NullIf("name", Value("")), "email", output_field=CharField())
    person = User.objects.filter(pk=OuterRef("owner_user_id")).values_list(shown)
    return rows.annotate(
        beginning=Left("text", SHOWN), owner_name=Subquery(organisation), person_name=Subquery(person)
    ).only(*LINE)


def _beyond(day: str, key: Key, sign: str) -> Func:
    """(day, uuid) beyond the key as one comparison of rows: an index goes straight there."""
    pair = "(%(expressions)s)"
    here = Func(F(day), F("uuid"), template=pair)
    there = Func(Value(key.day), Value(key.uuid), template=pair)
    return Func(here, there, template="%(expressions)s", arg_joiner=sign, output_field=BooleanField())


def count(rows: QuerySet[Suggestion], cap: int = CAP) -> Count:
    """How many, up to `cap`."""
    n = rows.order_by()[: cap + 1].count()
    return Count(min(n, cap), n > cap)


def by_numbers(partnership: Partnership, numbers: Sequence[str]) -> list[Suggestion]:
    """Those of `numbers` that are here, by deadline."""
    rows = Suggestion.objects.filter(partnership=partnership, number__in=numbers)
    return list(
        rows.select_related("partnership", "owner_organisation", "owner_user").order_by(
            "answer_due_on", "uuid"
        )
    )


def any_taken_over(partnership: Partnership) -> bool:
    """Whether anything came from another system."""
    return Suggestion.objects.filter(partnership=partnership, status=steps.IMPORTED).exists()

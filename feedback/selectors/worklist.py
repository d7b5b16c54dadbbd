"""The desk's lists, paged by key: always by deadline, never by support. Counts stop where they stop being useful."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from feedback.models import Reply, Suggestion, SuggestionPromise
from feedback.records import Key
from feedback.workflow import steps
from foundation import clock
from foundation.models import User
from partnerships.models import Organisation, Partnership

PAGE = 25
CAP = 1000  # a list longer than this says "more than 1,000"
SOON = timedelta(days=7)
SEARCH_AT_LEAST = 3
NAMES = (
    "open",
    "mine",
    "organisation",
    "unassigned",
    "due",
    "silent",
    "undelivered",
    "broken",
    "imported",
    "ended",
)


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
    """The suggestions of one list (NAMES). `user` for "mine", `organisations` for "organisation"."""
    rows = Suggestion.objects.filter(partnership=partnership)
    today = clock.today(partnership.time_zone)
    lists = {
        "open": Q(status__in=steps.OPEN),
        "mine": Q(status__in=steps.OPEN, owner_user=user) if user else Q(pk=None),
        "organisation": Q(status__in=steps.OPEN, owner_organisation__in=organisations),
        "unassigned": Q(status__in=[steps.RECEIVED, steps.REOPENED], owner_user__isnull=True),
        "due": Q(status__in=steps.WAITING, answer_due_on__gte=today, answer_due_on__lte=today + SOON),
        "silent": Q(status__in=steps.WAITING, answer_due_on__lt=today),
        "undelivered": Q(status__in=steps.WAITING) & Exists(_lost()),
        "broken": Exists(_overdue_promises(today)),
        "imported": Q(status=steps.IMPORTED),
        "ended": Q(status__in=steps.ENDED),
    }
    return rows.filter(lists[name])


def _lost() -> QuerySet[Reply]:
    return Reply.objects.filter(suggestion=OuterRef("pk"), undeliverable_at__isnull=False)


def _overdue_promises(today: date) -> QuerySet[SuggestionPromise]:
    """Broken, or open past its day: both count as not kept."""
    ties = SuggestionPromise.objects.filter(suggestion=OuterRef("pk"))
    return ties.filter(Q(promise__state="broken") | Q(promise__state="open", promise__due_on__lt=today))


def filtered(
    rows: QuerySet[Suggestion],
    *,
    kind: str = "",
    channel: str = "",
    owner: int | None = None,
    words: str = "",
) -> QuerySet[Suggestion]:
    """Narrow a list. `words`: a number, or a piece of title or text of at least three characters."""
    if kind:
        rows = rows.filter(kind=kind)
    if channel:
        rows = rows.filter(channel=channel)
    if owner:
        rows = rows.filter(owner_organisation_id=owner)
    clean = words.replace("\x00", "").strip()[:100]
    if clean.isdecimal() and len(clean) >= SEARCH_AT_LEAST:
        return rows.filter(Q(number__startswith=clean) | Q(text__icontains=clean))
    if len(clean) >= SEARCH_AT_LEAST:
        return rows.filter(Q(text__icontains=clean) | Q(title__icontains=clean))
    return rows


def page(rows: QuerySet[Suggestion], *, after: Key | None = None, size: int = PAGE) -> Page:
    """The next `size` rows by deadline, then id. Imported ones have no deadline and come last, by id."""
    if after is not None:
        undated = Q(answer_due_on__isnull=True)
        if after.due_on == date.max:
            rows = rows.filter(undated, id__gt=after.id)
        else:
            later = Q(answer_due_on__gt=after.due_on) | Q(answer_due_on=after.due_on, id__gt=after.id)
            rows = rows.filter(later | undated)
    ordered = rows.order_by(F("answer_due_on").asc(nulls_last=True), "id")
    found = list(ordered.select_related("owner_organisation", "owner_user")[: size + 1])
    more = len(found) > size
    shown = found[:size]
    last = shown[-1] if shown and more else None
    return Page(shown, Key(last.answer_due_on or date.max, last.id) if last else None)


def count(rows: QuerySet[Suggestion], cap: int = CAP) -> Count:
    """How many, up to `cap`."""
    n = rows.order_by()[: cap + 1].count()
    return Count(min(n, cap), n > cap)

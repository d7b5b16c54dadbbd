"""The desk's lists: which suggestions stand on them. How they are read page by page: selectors.paging."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from feedback.models import Escalation, Reply, Suggestion, SuggestionPromise
from feedback.workflow import steps
from foundation import clock
from foundation.models import User
from partnerships.models import Organisation, Partnership

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
LATEST_FIRST = frozenset({"imported", "ended", "all"})  # nothing is due there


@dataclass(frozen=True)
class Asked:
    """A list (one of NAMES) as somebody asks for it: in one partnership, what is equal has the same statement.

    `user` for "mine", "escalated", "second"; `organisations` for "organisation"; keys inside, all of them.
    """

    name: str
    today: date
    user: int | None = None
    organisations: tuple[int, ...] = ()
    kind: str = ""
    channel: str = ""
    owner: int | None = None

    @property
    def latest_first(self) -> bool:
        return self.name in LATEST_FIRST


def asked(
    partnership: Partnership,
    name: str,
    *,
    user: User | None = None,
    organisations: Sequence[Organisation] = (),
    **narrowing: Any,
) -> Asked:
    """As of today there. `narrowing`: kind, channel, owner."""
    today = clock.today(partnership.time_zone)
    mine = tuple(one.pk for one in organisations)
    return Asked(name, today, user.pk if user else None, mine, **narrowing)


def chosen(
    partnership: Partnership,
    name: str,
    *,
    user: User | None = None,
    organisations: Sequence[Organisation] = (),
) -> QuerySet[Suggestion]:
    """The suggestions of one list, in no order."""
    return rows(partnership.pk, asked(partnership, name, user=user, organisations=organisations))


def rows(partnership_id: int, asked: Asked) -> QuerySet[Suggestion]:
    """Its suggestions, in no order."""
    user, today = asked.user, asked.today
    lists: dict[str, Any] = {
        "open": lambda: _open(),
        "mine": lambda: _open() & Q(owner_user=user) if user else Q(pk=None),
        "organisation": lambda: _open() & _owned_by(asked.organisations),
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
    wanted = {"kind": asked.kind, "channel": asked.channel, "owner_organisation_id": asked.owner}
    narrowed = {name: value for name, value in wanted.items() if value}
    return Suggestion.objects.filter(lists[asked.name](), partnership_id=partnership_id, **narrowed)


def _open() -> Q:
    return Q(status__in=steps.OPEN)


def _waiting() -> Q:
    """The narrower of two conditions; the wider one is what the index knows."""
    return _open() & Q(status__in=steps.WAITING)


def _owned_by(organisations: tuple[int, ...]) -> Q:
    """Plain equality for one organisation: then its own index gives the order."""
    if len(organisations) == 1:
        return Q(owner_organisation=organisations[0])
    return Q(owner_organisation__in=organisations)


def _told(user: int | None) -> QuerySet[Escalation]:
    return Escalation.objects.filter(suggestion=OuterRef("pk"), user=user, due_on=OuterRef("answer_due_on"))


def _to_read(user: int | None) -> QuerySet[Reply]:
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

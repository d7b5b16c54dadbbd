"""Who else says so: people on the site, people on paper lists, organisations. Each number for itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Min, Q, QuerySet, Sum

from feedback.models import Endorsement, Provenance, Suggestion, Support
from feedback.records import BackedRow
from partnerships.models import Partnership


@dataclass(frozen=True)
class Together:
    """`web`: people on the site; `listed`: signatures on `lists` paper lists; `organisations`: confirmed ones."""

    web: int = 0
    listed: int = 0
    lists: int = 0
    organisations: int = 0

    @property
    def anyone(self) -> bool:
        return bool(self.web or self.listed or self.organisations)


def counted(suggestions: Sequence[Suggestion]) -> dict[int, Together]:
    """Suggestion id -> its counts, in two queries for however many."""
    ids = [one.pk for one in suggestions]
    rows = Support.objects.filter(suggestion__in=ids).values("suggestion")
    found = {
        row["suggestion"]: (row["web"], row["listed"], row["lists"])
        for row in rows.annotate(
            web=Count("pk", filter=Q(way="web")),
            lists=Count("pk", filter=Q(way="list")),
            listed=Sum("people", filter=Q(way="list"), default=0),
        )
    }
    seconded = Endorsement.objects.filter(suggestion__in=ids, is_confirmed=True).values("suggestion")
    organisations = {row["suggestion"]: row["n"] for row in seconded.annotate(n=Count("pk"))}
    return {key: Together(*found.get(key, (0, 0, 0)), organisations.get(key, 0)) for key in ids}


def of(suggestion: Suggestion) -> Together:
    return counted([suggestion])[suggestion.pk]


def shown(suggestion: Suggestion) -> list[Endorsement]:
    """Organisations that were checked."""
    return list(Endorsement.objects.filter(suggestion=suggestion, is_confirmed=True).order_by("id"))


def lists(suggestion: Suggestion) -> list[Support]:
    """The paper lists counted so far."""
    return list(Support.objects.filter(suggestion=suggestion, way="list").order_by("id"))


def supported(suggestion: Suggestion, key: UUID | None) -> bool:
    """Did this browser say so?"""
    return key is not None and Support.objects.filter(suggestion=suggestion, key=key).exists()


def to_check(partnership: Partnership) -> QuerySet[Endorsement]:
    """Organisations nobody has checked yet, the oldest first."""
    rows = Endorsement.objects.filter(partnership=partnership, settled_at__isnull=True)
    return rows.select_related("suggestion", "contact").order_by("id")


def to_check_of(suggestion: Suggestion) -> list[Endorsement]:
    return list(Endorsement.objects.filter(suggestion=suggestion, settled_at__isnull=True).order_by("id"))


def backed(partnership: Partnership) -> list[BackedRow]:
    """Suggestions that others stand behind, each once: by support, as an organisation, or by saying the same themselves.

    What another system counted has no day. Its suggestions without a count are not here, and are no lone ones either
    (`backing_unknown`).
    """
    said = [
        Support.objects.values_list("suggestion_id", Min("said_on")),
        Endorsement.objects.filter(is_confirmed=True).values_list("suggestion_id", Min("given_on")),
        Suggestion.objects.filter(merged_into__isnull=False).values_list("merged_into_id", Min("said_on")),
    ]
    counted_there = Provenance.objects.filter(partnership=partnership, support__gt=0)
    days: dict[int, date | None] = dict.fromkeys(counted_there.values_list("suggestion_id", flat=True))
    for rows in said:
        for suggestion, day in rows.filter(partnership=partnership).order_by():
            days[suggestion] = min(day, days.get(suggestion) or day)
    return [BackedRow(*pair) for pair in days.items()]


def backing_unknown(partnership: Partnership) -> set[int]:
    """Taken over from a system that did not say how many stand behind it."""
    return set(
        Provenance.objects.filter(partnership=partnership, support__isnull=True).values_list(
            "suggestion_id", flat=True
        )
    )

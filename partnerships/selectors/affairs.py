"""What happened, was agreed and was decided."""

from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from partnerships.models import Agreement, Decision, Milestone, Obligation, Partnership
from partnerships.sorting import for_people


def milestones(
    partnership: Partnership, *, start: date | None = None, end: date | None = None
) -> list[Milestone]:
    """Oldest first; `start` and `end` included."""
    found = Milestone.objects.filter(partnership=partnership)
    if start is not None:
        found = found.filter(happened_on__gte=start)
    if end is not None:
        found = found.filter(happened_on__lte=end)
    return list(found.order_by("happened_on", "id"))


def agreements(partnership: Partnership, *, day: date | None = None) -> list[Agreement]:
    """Latest first, with `parties` and `obligations`; with `day` only those in force then and not yet replaced."""
    found = Agreement.objects.filter(partnership=partnership).select_related("replaces")
    if day is not None:
        replaced = Agreement.objects.filter(
            partnership=partnership, replaces__isnull=False, signed_on__lte=day
        )
        found = found.filter(
            Q(starts_on__isnull=True) | Q(starts_on__lte=day),
            Q(ends_on__isnull=True) | Q(ends_on__gte=day),
            signed_on__lte=day,
        ).exclude(pk__in=replaced.values("replaces"))
    duties = Obligation.objects.select_related("organisation").order_by("due_on", "id")
    return list(
        found.prefetch_related("parties", Prefetch("obligations", duties)).order_by("-signed_on", "-id")
    )


def obligations(partnership: Partnership) -> list[Obligation]:
    """By agreement, then by due date."""
    found = Obligation.objects.filter(partnership=partnership).select_related("agreement", "organisation")
    return sorted(found, key=lambda one: (for_people(str(one.agreement)), one.due_on or date.max, one.pk))


def decisions(partnership: Partnership) -> list[Decision]:
    """Latest first, in force or not."""
    return list(_decisions(partnership))


def decisions_in_force(partnership: Partnership, day: date) -> list[Decision]:
    return list(
        _decisions(partnership).filter(Q(ended_on__isnull=True) | Q(ended_on__gt=day), decided_on__lte=day)
    )


def decisions_to_review(partnership: Partnership, day: date) -> list[Decision]:
    """In force, and their day to be looked at again has come."""
    return [one for one in decisions_in_force(partnership, day) if one.review_on <= day]


def _decisions(partnership: Partnership) -> QuerySet[Decision]:
    found = Decision.objects.filter(partnership=partnership).select_related("body", "organisation")
    return found.prefetch_related("reviews").order_by("-decided_on", "-id")

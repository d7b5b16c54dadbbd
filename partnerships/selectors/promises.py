"""Promises: due, late, kept, broken, renegotiated. Late is derived, never stored."""

from datetime import date

from django.db.models import Count, Q, QuerySet

from partnerships.models import Partnership, Promise, PromiseState
from partnerships.records import PromiseCounts


def promises(
    partnership: Partnership, *, toward: str | None = None, state: str | None = None
) -> QuerySet[Promise]:
    """Open ones first by due date, then the settled, latest first."""
    found = Promise.objects.filter(partnership=partnership).select_related("organisation", "follows")
    if toward is not None:
        found = found.filter(toward=toward)
    if state is not None:
        found = found.filter(state=state)
    return found.order_by("-settled_on", "due_on", "id")


def overdue(partnership: Partnership, today: date, *, toward: str | None = None) -> QuerySet[Promise]:
    """Open, and the due date has passed; the longest late first."""
    return promises(partnership, toward=toward, state=PromiseState.OPEN).filter(due_on__lt=today)


def due_by(partnership: Partnership, today: date, until: date) -> QuerySet[Promise]:
    """Open, due from `today` to `until`, both included."""
    return promises(partnership, state=PromiseState.OPEN).filter(due_on__range=(today, until))


def counts(partnership: Partnership, today: date, *, toward: str | None = None) -> PromiseCounts:
    """A renegotiated promise counts once as renegotiated; the one that follows it counts on its own."""
    state = {name: Count("id", filter=Q(state=name)) for name in PromiseState.values if name != "open"}
    found = (
        promises(partnership, toward=toward)
        .order_by()
        .aggregate(
            due=Count("id", filter=Q(state="open", due_on__gte=today)),
            overdue=Count("id", filter=Q(state="open", due_on__lt=today)),
            **state,
        )
    )
    return PromiseCounts(**found)

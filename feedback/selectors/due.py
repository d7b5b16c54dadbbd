"""What is due to be asked: closings two weeks old, questions without reply, promises whose day has come."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from feedback.models import Escalation, FollowUp, Handling, Rung, Suggestion
from feedback.workflow import deadlines, steps


def to_ask(partnership_id: int, today: date) -> QuerySet[Suggestion]:
    """Closed long enough ago, and not asked about this closing yet. Who wanted no answer is not bothered."""
    closings = Handling.objects.filter(suggestion=OuterRef("pk"), to_status=steps.CLOSED)
    ripe = closings.filter(handled_on__lte=today - deadlines.FOLLOW_UP_AFTER)
    fresh = closings.filter(handled_on__gt=today - deadlines.FOLLOW_UP_AFTER)
    asked = FollowUp.objects.filter(
        suggestion=OuterRef("pk"), question="answered", closing__handled_on__lte=today
    )
    return (
        Suggestion.objects.filter(partnership_id=partnership_id, status=steps.CLOSED, erased_at__isnull=True)
        .exclude(answer_channel="none")
        .filter(Exists(ripe), ~Exists(fresh), ~Exists(asked.filter(closing__in=_latest_closing())))
        .order_by("id")
    )


def _latest_closing() -> QuerySet[Handling, Any]:
    return (
        Handling.objects.filter(suggestion=OuterRef("suggestion"), to_status=steps.CLOSED)
        .order_by("-id")
        .values("pk")[:1]
    )


def to_ask_if_done(partnership_id: int, today: date) -> QuerySet[Suggestion]:
    """Promised to, and the promise's day has come: now "was it done?" can be asked."""
    asked = FollowUp.objects.filter(suggestion=OuterRef("pk"), question="done")
    return (
        Suggestion.objects.filter(
            partnership_id=partnership_id,
            status=steps.CLOSED,
            erased_at__isnull=True,
            promise_ties__promise__due_on__lte=today,
            promise_ties__promise__state__in=["open", "kept"],
        )
        .exclude(answer_channel="none")
        .filter(~Exists(asked.filter(closing__in=_latest_closing())))
        .distinct()
        .order_by("id")
    )


def to_remind(partnership_id: int, today: date) -> QuerySet[FollowUp]:
    """Asked long enough ago, no reply, not reminded."""
    return FollowUp.objects.filter(
        partnership_id=partnership_id,
        verdict__isnull=True,
        reminded_at__isnull=True,
        asked_at__date__lte=today - deadlines.REMIND_AFTER,
        suggestion__status=steps.CLOSED,
    ).order_by("id")


def to_escalate(rung: Rung, today: date) -> QuerySet[Suggestion]:
    """Late by at least the rung's days, and its person not yet told of this deadline."""
    told = Escalation.objects.filter(
        suggestion=OuterRef("pk"), due_on=OuterRef("answer_due_on"), days_late=rung.days_late
    )
    return (
        Suggestion.objects.filter(
            partnership_id=rung.partnership_id,
            status__in=steps.OPEN,
            answer_due_on__lte=today - timedelta(days=rung.days_late),
        )
        .filter(~Exists(told), status__in=steps.WAITING)
        .order_by("answer_due_on", "uuid")
    )

"""What waits in the partnership's own affairs: counts for the desk's first page."""

from datetime import date, timedelta

from partnerships.models import Agreement, Obligation, ObligationState, Partnership
from partnerships.records import DeskCounts
from partnerships.selectors import affairs, listening, promises

SOON = timedelta(days=14)


def counts(partnership: Partnership, today: date) -> DeskCounts:
    return DeskCounts(
        requests_waiting=listening.waiting(partnership),
        promises_due_soon=promises.due_by(partnership, today, today + SOON).count(),
        promises_overdue=promises.overdue(partnership, today).count(),
        decisions_to_review=len(affairs.decisions_to_review(partnership, today)),
        agreements_to_evaluate=Agreement.objects.filter(
            partnership=partnership, evaluate_on__lte=today, replaced_by=None
        ).count(),
        obligations_late=Obligation.objects.filter(
            partnership=partnership, due_on__lt=today, state=ObligationState.UNKNOWN
        ).count(),
    )

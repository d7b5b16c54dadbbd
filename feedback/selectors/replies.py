"""What was replied to one suggestion, and how it fared."""

from feedback.models import Reply, Suggestion
from feedback.workflow import steps


def delivery(suggestion: Suggestion) -> steps.Delivery:
    """How the answers fared: any delivered, and whether the newest is known not to arrive."""
    answers = [reply for reply in sent(suggestion) if reply.kind not in steps.KEEPS_POSTED]
    return steps.Delivery(
        answered=bool(answers),
        delivered=any(reply.delivered_at for reply in answers),
        undeliverable=bool(answers) and answers[-1].undeliverable_at is not None,
    )


def sent(suggestion: Suggestion) -> list[Reply]:
    """Replies that were approved or taken over, oldest first."""
    rows = Reply.objects.filter(partnership_id=suggestion.partnership_id, suggestion=suggestion)
    return [row for row in rows.order_by("id") if row.approved_at or row.is_imported]


def draft(suggestion: Suggestion) -> Reply | None:
    """The one reply being written, if any."""
    return Reply.objects.filter(
        partnership_id=suggestion.partnership_id,
        suggestion=suggestion,
        approved_at__isnull=True,
        is_imported=False,
    ).first()

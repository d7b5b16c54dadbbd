"""The receipt by mail or letter, for those who asked for it."""

from feedback.letters import answers
from feedback.models import Suggestion
from feedback.services import history, sending
from foundation import clock
from foundation.models import Actor
from foundation.services import audit
from foundation.unit import unit


@unit
def acknowledge(*, by: Actor, suggestion: Suggestion) -> bool:
    """Send number and code. False when there is nothing to send it to any more."""
    row = history.locked(suggestion)
    if not sending.can_reach(row):
        return False
    words = answers.acknowledgement(row)
    sending.to_submitter(row, words, by=by, about="feedback.receipt", about_id=row.uuid, with_code=True)
    if row.acknowledged_at is None:
        row.acknowledged_at, row.acknowledged_by = clock.now(), by
        row.save(update_fields=["acknowledged_at", "acknowledged_by"])
    audit.record(by=by, action="suggestion.acknowledge", target=row)
    return True

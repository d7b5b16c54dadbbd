"""The ends of a suggestion, and the way back: closed, cannot be reached, withdrawn, joined, reopened."""

from django.utils.translation import gettext as _

from feedback.models import Outcome, Suggestion
from feedback.selectors import replies
from feedback.services import history, wording
from feedback.workflow import steps
from foundation.errors import Refused
from foundation.models import Actor
from foundation.unit import unit


@unit
def close(*, by: Actor, suggestion: Suggestion, outcome: str = "", expected: str = "") -> Suggestion:
    """Close what has an answer that arrived; otherwise Refused not_delivered, whoever asks."""
    row = history.locked(suggestion, expected=expected)
    if not steps.may_close(replies.delivery(row)):
        raise Refused(
            _("It cannot be closed: no answer has reached the person yet."), code="not_delivered", status=409
        )
    chosen = outcome or row.outcome
    history.move(row, steps.CLOSE, by=by, outcome=wording.one_of(chosen, Outcome.values))
    return row


@unit
def give_up(*, by: Actor, suggestion: Suggestion, reason: str, expected: str = "") -> Suggestion:
    """The answer exists but the person cannot be reached; counted on the loop page, and reopened when they come back."""
    if not reason.strip():
        raise Refused(_("Say what was tried to reach the person."), code="reason_needed")
    row = history.locked(suggestion, expected=expected)
    if not steps.may_give_up(replies.delivery(row)):
        raise Refused(
            _("Only after an answer was sent and did not arrive can someone count as not reached."),
            code="not_tried",
            status=409,
        )
    history.move(row, steps.GIVE_UP, by=by, reason=reason)
    return row


@unit
def reopen(*, by: Actor, suggestion: Suggestion, reason: str, expected: str = "") -> Suggestion:
    """Take it up again, with the reason in the history."""
    if not reason.strip():
        raise Refused(_("Say why it is opened again."), code="reason_needed")
    row = history.locked(suggestion, expected=expected)
    history.move(row, steps.REOPEN, by=by, reason=reason[:2000])
    return row


@unit
def withdraw(*, by: Actor, suggestion: Suggestion, reason: str = "") -> Suggestion:
    """The person takes it back. Nothing is deleted; nobody owes an answer any more."""
    row = history.locked(suggestion)
    history.move(row, steps.WITHDRAW, by=by, reason=reason[:2000])
    return row


@unit
def merge(*, by: Actor, suggestion: Suggestion, into: Suggestion, reason: str = "") -> Suggestion:
    """Join with another that says the same; this submitter follows that one's answer under their own code."""
    row = history.locked(suggestion)
    if into.partnership_id != row.partnership_id or into.pk == row.pk:
        raise Refused(_("It can only be joined with another suggestion here."), code="no_such_target")
    if into.status not in (*steps.OPEN, steps.CLOSED):
        raise Refused(_("That suggestion cannot take another in."), code="no_such_target")
    history.move(row, steps.MERGE, by=by, reason=reason[:2000], merged_into=into)
    return row

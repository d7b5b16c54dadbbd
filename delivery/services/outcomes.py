"""What became of it: posted, returned, called, bounced, settled by time, queued again."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from delivery import workflow
from delivery.models import Message
from delivery.services import messages as sending
from delivery.services import moves
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import actors, audit
from foundation.unit import unit
from partnerships.models import Partnership

BOUNCE_WINDOW = timedelta(hours=72)
STRANDED = timedelta(days=1)  # far longer than all tries take
BATCH = 500


@unit
def mark_posted(*, messages: Sequence[Message], by: Actor) -> list[Message]:
    """The letters went to the post. Refused (nothing changes) when one is not ready."""
    rows = moves.locked(list(messages))
    for message in rows:
        if message.channel != workflow.LETTER or not message.pdf_digest:
            raise Refused(
                _("One of these letters is not ready to be posted yet."), code="not_ready", status=409
            )
        _settle(message, workflow.POSTED, by)
    return rows


@unit
def mark_returned(*, message: Message, by: Actor) -> Message:
    """The post brought the letter back."""
    (row,) = moves.locked([message])
    _settle(row, workflow.RETURNED, by)
    return row


@unit
def record_call(*, message: Message, by: Actor, outcome: str, note: str = "") -> Message:
    """outcome: reached, no_answer (stays on the list, five times), wrong_number, declined."""
    (row,) = moves.locked([message])
    if row.channel != workflow.CALL or row.state != workflow.QUEUED:
        raise Refused(_("This call is already settled."), code="wrong_state", status=409)
    row.tries += 1
    state = workflow.after_call(outcome, row.tries)
    row.last_error = "" if state == workflow.REACHED else outcome
    if state is None:
        row.save(update_fields=["tries", "last_error"])
        moves.append(row, row.state, by=by, reason=outcome, note=note)
    else:
        moves.move(row, state, by=by, reason=outcome, note=note)
    audit.record(by=by, action="message.call", target=row, outcome=outcome, tries=row.tries)
    return row


@unit
def record_bounce(*, message: Message, by: Actor, permanent: bool) -> Message:
    """A bounce came back. A temporary one is only noted: the other server keeps trying."""
    (row,) = moves.locked([message])
    if permanent:
        _settle(row, workflow.BOUNCED, by, reason="hard_bounce")
    else:
        moves.append(row, row.state, by=by, reason="soft_bounce")
    return row


@unit
def record_wish(*, message: Message, by: Actor, wish: str) -> Message:
    """The reader marked the mail as unwanted ("complained") or wrote back to stop ("stopped"). The sender is told; the state stays."""
    (row,) = moves.locked([message])
    event = moves.append(row, row.state, by=by, reason=wish)
    audit.record(by=by, action=f"message.{wish}", target=row)
    if row.hears:
        moves.tell(row, event, wish)
    return row


@unit
def retry(*, message: Message, by: Actor) -> Message:
    """A person queues a message again that was given up."""
    (row,) = moves.locked([message])
    row.tries, row.last_error = 0, ""
    moves.move(row, workflow.QUEUED, by=by, reason="again", audited="message.retry")
    sending.enqueue([row])
    return row


@unit
def take_note(*, message: Message, by: Actor) -> Message:
    """Someone took care of a message that did not arrive (another channel, a visit): it leaves the list."""
    (row,) = moves.locked([message])
    if row.state not in workflow.LOST:
        raise Refused(_("This message is not on the list any more."), code="wrong_state", status=409)
    row.seen_at, row.seen_by = clock.now(), by
    row.save(update_fields=["seen_at", "seen_by"])
    audit.record(by=by, action="message.seen", target=row, state=row.state)
    return row


def settle(*, now: datetime, partnership: Partnership | None = None) -> int:
    """Mails accepted 72 hours ago without a bounce are delivered; what no worker finished in a day is given up.

    How many were moved, in one partnership when given. Idempotent: a tick may be missed or doubled.
    """
    here: dict[str, Any] = {"partnership": partnership} if partnership else {}
    unmade: dict[str, Any] = {
        **here,
        "state": workflow.QUEUED,
        "pdf_digest": "",
        "queued_at__lte": now - STRANDED,
    }
    moved = _all(
        workflow.DELIVERED,
        channel=workflow.EMAIL,
        state=workflow.SENT,
        sent_at__lte=now - BOUNCE_WINDOW,
        **here,
    )
    moved += _all(workflow.DEAD, reason="stranded", channel=workflow.EMAIL, **unmade)
    return moved + _all(workflow.DEAD, reason="stranded", channel=workflow.LETTER, **unmade)


def _all(new: str, *, reason: str = "", **which: object) -> int:
    """Move all rows that match, a batch a transaction; other workers' rows are skipped."""
    by, moved = actors.system("delivery.settle"), 0
    while batch := _batch(new, by, reason, which):
        moved += batch
    return moved


@unit
def _batch(new: str, by: Actor, reason: str, which: dict[str, object]) -> int:
    rows = Message.objects.select_for_update(skip_locked=True, of=("self",)).filter(**which).order_by("pk")
    found = list(rows[:BATCH])
    for message in found:
        moves.move(message, new, by=by, reason=reason, audited=f"message.{new}")
    return len(found)


def _settle(message: Message, state: str, by: Actor, reason: str = "") -> None:
    moves.move(message, state, by=by, reason=reason, audited=f"message.{state}")

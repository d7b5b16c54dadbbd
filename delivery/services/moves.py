"""One step of a message: the state, its history, and word to whoever waits for the outcome."""

from django.utils.translation import gettext as _

from delivery import workflow
from delivery.models import Message, MessageEvent
from foundation import clock, statements
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit, outbox
from foundation.statements import Write

MOVED = (
    "state",
    "sent_at",
    "sent_by_id",
    "settled_at",
    "settled_by_id",
    "seen_at",
    "seen_by_id",
    "tries",
    "last_error",
)
ARRIVES_AT_ONCE = frozenset({workflow.SENT, workflow.POSTED, workflow.REACHED})


def locked(messages: "list[Message]") -> list[Message]:
    """The rows again, locked in one order so that two people marking the same batch wait, not deadlock."""
    keys = [message.pk for message in messages]
    return list(Message.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk"))


def move(
    message: Message, state: str, *, by: Actor, reason: str = "", note: str = "", audited: str = ""
) -> None:
    """Bring a locked `message` to `state`; Refused when its workflow does not allow it.

    `audited`: the action as the audit calls it. State, history and audit go in one statement.
    """
    statements.together(*moving(message, state, by=by, reason=reason, note=note, audited=audited))


def moving(
    message: Message, state: str, *, by: Actor, reason: str = "", note: str = "", audited: str = ""
) -> list[Write]:
    """The same, but whoever asks stores what is returned, in the same transaction. Word to who waits is left at once."""
    if not workflow.may(message.channel, message.state, state):
        raise Refused(
            _("This message is already settled, or not ready for that."), code="wrong_state", status=409
        )
    old, message.state = message.state, state
    if state in ARRIVES_AT_ONCE:
        message.sent_at, message.sent_by_id = clock.now(), by.pk
    settled = state in workflow.OUTCOMES
    message.settled_at, message.settled_by_id = (clock.now(), by.pk) if settled else (None, None)
    message.seen_at = message.seen_by_id = None
    event = _event(message, old, by, reason, note)
    if settled and message.hears:
        tell(message, event)
    writes = [statements.changing(message, *MOVED), statements.adding(event)]
    return [*writes, audit.adding(by=by, action=audited, target=message)] if audited else writes


def append(message: Message, old: str, *, by: Actor, reason: str = "", note: str = "") -> MessageEvent:
    event = _event(message, old, by, reason, note)
    statements.insert(event)
    return event


def _event(message: Message, old: str, by: Actor, reason: str, note: str) -> MessageEvent:
    return MessageEvent(
        partnership_id=message.partnership_id,
        message_id=message.pk,
        old_state=old,
        new_state=message.state,
        reason=reason[:60],
        note=note[:500],
        noted_at=clock.now(),
        noted_by_id=by.pk,
    )


def tell(message: Message, event: MessageEvent, outcome: str = "") -> None:
    """The task `hears` gets message_uuid and outcome (the state, unless another is named), once an event."""
    outbox.put(
        task=message.hears,
        key=f"outcome:{event.uuid}",
        partnership_id=message.partnership_id,
        message_uuid=str(message.uuid),
        outcome=outcome or message.state,
    )

"""Did the reply arrive? Arrived closes what may close; not arrived brings the suggestion back to the desk."""

from django.utils.translation import gettext as _

from delivery import workflow as post
from feedback.models import Reply
from feedback.services import history
from feedback.workflow import steps
from foundation import clock
from foundation.models import Actor
from foundation.services import audit
from foundation.unit import unit

FARED = (
    "delivered_at",
    "delivered_by",
    "delivered_on",
    "undeliverable_at",
    "undeliverable_by",
    "undeliverable_reason",
)


@unit
def arrived(*, reply: Reply, by: Actor) -> None:
    """The reply reached the person: accepted without bounce, posted, reached by phone, or published for the code."""
    row = history.locked(reply.suggestion_id)
    reply.delivered_at, reply.delivered_by = clock.now(), by
    reply.delivered_on = clock.today(row.partnership.time_zone)
    reply.undeliverable_at = reply.undeliverable_by = None
    reply.undeliverable_reason = ""
    reply.save(update_fields=FARED)
    audit.record(by=by, action="reply.delivered", target=reply)
    if row.status == steps.ANSWERED and reply.kind in steps.CLOSES_WHEN_DELIVERED:
        history.move(row, steps.CLOSE, by=by)


@unit
def lost(*, reply: Reply, by: Actor, why: str) -> None:
    """The reply did not arrive (or came back after all): the suggestion waits at the desk again, with its owner."""
    row = history.locked(reply.suggestion_id)
    reply.delivered_at = reply.delivered_by = reply.delivered_on = None
    reply.undeliverable_at, reply.undeliverable_by = clock.now(), by
    reply.undeliverable_reason = why[:300]
    reply.save(update_fields=FARED)
    audit.record(by=by, action="reply.undeliverable", target=reply, why=why[:60])
    if reply.kind not in steps.KEEPS_POSTED and row.status in (steps.ANSWERED, steps.CLOSED):
        history.move(row, steps.UNDELIVERED, by=by, reason=_("The answer did not arrive."))


@unit
def message_outcome(*, message_uuid: str, outcome: str, by: Actor) -> None:
    """What delivery says of a message (delivery.workflow.OUTCOMES). A message that is no reply of ours is passed over."""
    reply = Reply.objects.select_for_update(of=("self",)).filter(message_uuid=message_uuid).first()
    if reply is None:
        return
    if outcome in post.ARRIVED and reply.delivered_at is None:
        arrived(reply=reply, by=by)
    elif outcome in post.LOST and reply.undeliverable_at is None:
        lost(reply=reply, by=by, why=outcome)

"""The room's clockwork: each task makes one service call."""

from uuid import UUID

from celery import shared_task

from foundation import clock
from foundation.outbox_task import outbox_task
from surveys.services import advancing, forgetting, outcomes, reminding, staging, unlinking
from surveys.services import invitations as inviting


@shared_task(name="surveys.tick")
def tick() -> int:
    """Open, close and settle what is due now, remind, and unlink what has ended long ago. How many steps."""
    now = clock.now()
    staging.forget_keys()
    return advancing.advance(now=now) + reminding.remind_due(now=now) + unlinking.unlink_due(now=now)


@shared_task(name="surveys.forget")
def forget() -> int:
    """Once a day: what is due two years after a series' last wave. How many waves."""
    return forgetting.forget_due()


@outbox_task(name="surveys.invite")
def invite(*, invitations: list[int]) -> None:
    """Hand a batch of personal links to delivery."""
    inviting.send(invitations=invitations)


@outbox_task(name="surveys.remind")
def remind(*, invitations: list[int], number: int) -> None:
    """Hand a batch of reminders to delivery."""
    reminding.send(invitations=invitations, number=number)


@outbox_task(name="surveys.outcome")
def outcome(*, message_uuid: str, outcome: str) -> None:
    """What became of one message."""
    outcomes.hear(message_uuid=UUID(message_uuid), outcome=outcome)

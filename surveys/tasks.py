"""The room's clockwork: each task makes one service call."""

from celery import shared_task

from foundation import clock
from foundation.outbox_task import outbox_task
from surveys.services import advancing
from surveys.services import invitations as inviting


@shared_task(name="surveys.tick")
def tick() -> int:
    """Open, close and settle what is due now. How many steps."""
    return advancing.advance(now=clock.now())


@outbox_task(name="surveys.invite")
def invite(*, invitations: list[int]) -> None:
    """Hand a batch of personal links to delivery."""
    inviting.send(invitations=invitations)

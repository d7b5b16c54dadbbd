"""What the outbox starts in this room."""

from uuid import UUID

from analytics.services import giving_back
from foundation.outbox_task import outbox_task
from foundation.services import actors


@outbox_task(name="analytics.give_back")
def give_back(*, city: str, wave: str) -> None:
    """A wave was published: tell everybody who was asked."""
    giving_back.tell(by=actors.system("analytics.give_back"), city=city, wave=UUID(wave))

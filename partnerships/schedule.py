"""What time brings: people who left long ago are forgotten."""

from celery import shared_task

from foundation import clock
from partnerships.services import forgetting


@shared_task(name="partnerships.forget")
def forget() -> int:
    """Once a day is often enough."""
    return forgetting.forget_due(today=clock.now().date())

"""What delivery does by the clock. Each tick may be missed or doubled."""

from celery import shared_task

from delivery.services import erasure, outcomes
from foundation import clock


@shared_task(name="delivery.settle")
def settle() -> int:
    """Every ten minutes is often enough."""
    return outcomes.settle(now=clock.now())


@shared_task(name="delivery.expire")
def expire() -> int:
    """Once a day: words whose year is over are blanked."""
    return erasure.expire(now=clock.now())

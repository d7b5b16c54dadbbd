"""What time brings: people who left long ago are forgotten, accounts nobody uses are closed."""

from celery import shared_task

from foundation import clock
from partnerships.services import forgetting, long_ago, unused


@shared_task(name="partnerships.forget")
def forget() -> int:
    """Once a day is often enough."""
    now = clock.now()
    return forgetting.forget_due(today=now.date()) + long_ago.forget_due(now=now)


@shared_task(name="partnerships.close_accounts")
def close_accounts() -> int:
    """Once a day."""
    return unused.close_due(now=clock.now())

"""What this room does by the clock. Each tick may be missed or doubled."""

from celery import shared_task

from analytics.services import sending, subscriptions, workbench
from foundation.services import actors


@shared_task(name="analytics.expire")
def expire() -> int:
    """Once a day: texts that were brought in two years ago are taken out, and addresses of closed accounts."""
    by = actors.system("analytics.expire")
    return workbench.expire(by=by) + subscriptions.end_of_closed(by=by)


@shared_task(name="analytics.send_reports")
def send_reports() -> int:
    """Every quarter of an hour: reports that are due by mail."""
    return sending.send_due()

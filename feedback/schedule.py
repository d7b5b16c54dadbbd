"""What time brings: questions after closing and their one reminder. Each tick is idempotent."""

from datetime import datetime
from zoneinfo import ZoneInfo

from celery import shared_task

from feedback.models import Question
from feedback.selectors import due, settings
from feedback.services import escalating, following_up
from foundation import clock
from foundation.services import actors
from partnerships.models import Partnership
from partnerships.selectors import partnerships

BATCH = 1000


def follow_ups(now: datetime, only: Partnership | None = None) -> int:
    """Ask and remind, everywhere or in one partnership. How many were asked or reminded."""
    by = actors.system("feedback.follow_ups")
    done = 0
    for partnership in [only] if only else partnerships.everywhere():
        today = now.astimezone(ZoneInfo(partnership.time_zone)).date()
        for suggestion in due.to_ask(partnership.pk, today)[:BATCH]:
            following_up.ask(by=by, suggestion=suggestion)
            done += 1
        for suggestion in due.to_ask_if_done(partnership.pk, today)[:BATCH]:
            following_up.ask(by=by, suggestion=suggestion, question=Question.DONE)
            done += 1
        for asked in due.to_remind(partnership.pk, today)[:BATCH]:
            done += following_up.remind(by=by, follow_up=asked)
    return done


@shared_task(name="feedback.follow_ups")
def tick() -> int:
    """Once an hour is often enough."""
    return follow_ups(clock.now())


def escalations(now: datetime, only: Partnership | None = None) -> int:
    """Tell the people on the ladder what is late. How many suggestions they were told of."""
    by = actors.system("feedback.escalations")
    told = 0
    for partnership in [only] if only else partnerships.everywhere():
        today = now.astimezone(ZoneInfo(partnership.time_zone)).date()
        for rung in settings.rungs(partnership.pk):
            rows = due.to_escalate(rung, today)[:BATCH]
            told += escalating.escalate(by=by, partnership=partnership, rung=rung, suggestions=rows)
    return told


@shared_task(name="feedback.escalations")
def escalate() -> int:
    return escalations(clock.now())

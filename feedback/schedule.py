"""What time brings: questions after closing and their one reminder. Each tick is idempotent."""

import imaplib
import logging
from datetime import datetime
from zoneinfo import ZoneInfo

from celery import shared_task
from django.conf import settings as site
from django.http import Http404

from feedback.models import Question
from feedback.selectors import due, settings
from feedback.services import door, escalating, expiring, fetching, following_up
from foundation import clock
from foundation.services import actors
from partnerships.models import Partnership
from partnerships.selectors import partnerships

BATCH = 1000
log = logging.getLogger(__name__)


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


def fetch_mail(inboxes: list[str]) -> int:
    """Take in what is new in each mailbox "city=imaps://…". How many mails. One that cannot be reached stops no other."""
    looked_at = 0
    for entry in inboxes:
        city, _sep, address = entry.partition("=")
        try:
            partnership = partnerships.by_slug(city.strip())
            looked_at += fetching.fetch(
                partnership=partnership, mailbox=fetching.Mailbox.read(address.strip())
            )
        except (OSError, ValueError, Http404, imaplib.IMAP4.error) as error:
            log.error("the mailbox of %s could not be read: %s", city, type(error).__name__)
    return looked_at


@shared_task(name="feedback.fetch_mail")
def mail_tick() -> int:
    """Every minute: people who write wait for their receipt."""
    return fetch_mail(site.INBOXES)


@shared_task(name="feedback.forget_counts")
def forget_tick() -> int:
    return door.forget()


@shared_task(name="feedback.expire")
def expire() -> int:
    """Once a day: addresses, words and mails whose time is over."""
    return expiring.expire(now=clock.now())


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

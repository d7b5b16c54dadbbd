"""What time brings: scans from folders and mailboxes; paper whose time is over. Each round is idempotent."""

import imaplib
import logging
from collections.abc import Callable
from pathlib import Path

from celery import shared_task
from django.conf import settings
from django.http import Http404

from feedback.services import fetching
from foundation import clock
from intake.services import doors, expiring
from partnerships.models import Partnership
from partnerships.selectors import partnerships

log = logging.getLogger(__name__)


def rounds(folders: list[str], inboxes: list[str]) -> int:
    """Look into each folder ("city=/path") and mailbox ("city=imaps://…"). How many files and mails were taken in."""
    return sum(_round(entry, _folder) for entry in folders) + sum(
        _round(entry, _mailbox) for entry in inboxes
    )


def _round(entry: str, look: Callable[[Partnership, str], int]) -> int:
    """One that cannot be reached stops no other."""
    city, _sep, place = entry.partition("=")
    try:
        return look(partnerships.by_slug(city.strip()), place.strip())
    except (OSError, ValueError, Http404, imaplib.IMAP4.error) as error:
        log.error("the scans of %s could not be taken in: %s", city, type(error).__name__)
        return 0


def _folder(partnership: Partnership, place: str) -> int:
    return doors.sweep_folder(partnership=partnership, folder=Path(place))


def _mailbox(partnership: Partnership, place: str) -> int:
    mailbox = fetching.Mailbox.read(place)
    return fetching.fetch(partnership=partnership, mailbox=mailbox, take=doors.take_mail)


@shared_task(name="intake.take_in_scans")
def tick() -> int:
    """Every minute."""
    return rounds(settings.SCAN_FOLDERS, settings.SCAN_INBOXES)


@shared_task(name="intake.expire")
def expire() -> int:
    """Once a day: piles and print runs whose two years are over."""
    return expiring.expire(now=clock.now())

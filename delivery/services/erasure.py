"""Blank what was said: when the reader asks, or when its year is over. What became of it stays."""

import uuid
from datetime import datetime, timedelta

from delivery import workflow
from delivery.models import Message, MessageEvent
from delivery.services import moves
from foundation.models import Actor
from foundation.services import actors, audit, files
from foundation.unit import unit
from partnerships.models import Partnership

BLANK = "–"
YEAR = timedelta(days=365)
BATCH = 500


@unit
def erase(*, partnership: Partnership, about: str, about_id: uuid.UUID, by: Actor) -> int:
    """Erase the words of every message about this. How many. What still waited is never sent."""
    rows = Message.objects.select_for_update(of=("self",)).select_related("pdf")
    found = list(rows.filter(partnership=partnership, about=about, about_id=about_id).order_by("pk"))
    for message in found:
        _blank(message, by)
        audit.record(by=by, action="message.erase", target=message)
    return len(found)


def expire(*, now: datetime) -> int:
    """Blank what was settled a year ago. How many. Idempotent: what is blank has no text any more."""
    by, blanked = actors.system("delivery.expire"), 0
    while batch := _expired_batch(now, by):
        blanked += batch
    return blanked


@unit
def _expired_batch(now: datetime, by: Actor) -> int:
    rows = Message.objects.select_for_update(skip_locked=True, of=("self",)).select_related("pdf")
    old = rows.filter(settled_at__lte=now - YEAR).exclude(paragraphs=[]).order_by("pk")
    found = list(old[:BATCH])
    for message in found:
        _blank(message, by)
        audit.record(by=by, action="message.expire", target=message)
    return len(found)


def _blank(message: Message, by: Actor) -> None:
    stored, message.pdf = message.pdf, None
    message.subject, message.private, message.reference = BLANK, None, ""
    message.paragraphs, message.ticks = [], []
    message.save()
    MessageEvent.objects.filter(message=message).exclude(note="").update(note="")
    if stored is not None:
        files.drop(stored=stored, by=by)
    if workflow.may(message.channel, message.state, workflow.FAILED):
        moves.move(message, workflow.FAILED, by=by, reason="erased")

"""Is the queue moving, and what was given up?"""

import uuid
from datetime import timedelta

from django.db.models import Q
from django.http import Http404

from foundation import clock
from foundation.models import Outbox


def stalled(minutes: int = 2) -> int:
    """How many rows were due, or sent to a worker, more than `minutes` ago and are not done. Above 0: raise the alarm.

    A row that failed waits for its next try; that is no stall, its not_before is ahead.
    """
    since = clock.now() - timedelta(minutes=minutes)
    waiting = Q(state="pending", not_before__lt=since) | Q(state="sent", sent__lt=since)
    return Outbox.objects.filter(waiting).count()


def dead(partnership_id: int | None, limit: int = 100) -> list[Outbox]:
    """Work of this partnership that was given up after its last try, newest first."""
    return list(Outbox.objects.filter(state="dead", partnership_ref=partnership_id).order_by("-id")[:limit])


def dead_one(partnership_id: int | None, key: uuid.UUID) -> Outbox:
    """One of them; Http404 when it is not (or no longer) among them."""
    row = Outbox.objects.filter(state="dead", partnership_ref=partnership_id, uuid=key).first()
    if row is None:
        raise Http404
    return row

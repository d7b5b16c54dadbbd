"""The relay: takes due outbox rows, sends each by its task's name. Many relays may run at once (SKIP LOCKED)."""

import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from celery import current_app
from django.db import transaction
from django.db.models import F

from foundation import clock
from foundation.models import Actor, Job, Outbox
from foundation.services import audit

log = logging.getLogger(__name__)
TRIES = 5
LOST_AFTER = timedelta(minutes=15)  # longer than the queue's own redelivery
BATCH = 200


@transaction.atomic
def send_due(limit: int = BATCH) -> int:
    """Send up to `limit` due rows; how many were sent. When the queue is away nothing changes and it raises."""
    due = Outbox.objects.select_for_update(skip_locked=True).filter(
        state="pending", not_before__lte=clock.now()
    )
    rows = list(due.order_by("not_before", "id")[:limit])
    _mark_sent(rows)
    for row in rows:
        current_app.send_task(
            row.task,
            kwargs={**row.arguments, "outbox_id": row.pk},
            task_id=f"{row.uuid}-{row.tries}",
            retry=False,
        )
    return len(rows)


def _mark_sent(rows: Sequence[Outbox]) -> None:
    """One statement for all; each row in the hand says the same."""
    now = clock.now()
    Outbox.objects.filter(pk__in=[row.pk for row in rows]).update(
        state=Outbox.State.SENT, sent=now, tries=F("tries") + 1
    )
    for row in rows:
        row.state, row.sent, row.tries = Outbox.State.SENT, now, row.tries + 1


@transaction.atomic
def revive_lost() -> int:
    """Rows sent long ago and never done go back to the queue; after the last try they are dead and someone sees it."""
    lost = Outbox.objects.select_for_update(skip_locked=True).filter(
        state="sent", sent__lt=clock.now() - LOST_AFTER
    )
    rows = list(lost[:BATCH])
    for row in rows:
        failed(row, "no worker finished it")
    return len(rows)


def failed(row: Outbox, reason: str) -> None:
    """Note a failure: try again later (1, 4, 16, 64 minutes), or give up where someone sees it."""
    row.last_error = reason[:500]
    row.state = Outbox.State.DEAD if row.tries >= TRIES else Outbox.State.PENDING
    row.not_before = clock.now() + timedelta(minutes=4 ** max(0, row.tries - 1))
    row.save(update_fields=["last_error", "state", "not_before"])
    if row.state == Outbox.State.DEAD:
        log.error("outbox %s (%s) is given up: %s", row.pk, row.task, row.last_error)
        Job.objects.filter(pk=row.arguments.get("job_id")).update(state="failed", heartbeat=clock.now())


@transaction.atomic
def revive(*, row: Outbox, by: Actor) -> None:
    """A person tries a dead row again; one that is not dead (any more) stays as it is."""
    found = Outbox.objects.select_for_update().filter(pk=row.pk, state="dead").first()
    if found is None:
        return
    found.state, found.tries, found.not_before = Outbox.State.PENDING, 0, clock.now()
    found.save(update_fields=["state", "tries", "not_before"])
    audit.record(
        by=by, action="outbox.revive", target=found, partnership_id=found.partnership_ref, task=found.task
    )


def drain(limit: int = 100_000, *, partnership_id: int | None = None) -> int:
    """Run every due row here and now, in order, and what those rows put in turn, without a queue (samples, simulations, tests). How many ran.

    `partnership_id`: only its rows, so that two simulated calendars can run side by side.
    """
    pending = Outbox.objects.filter(state="pending")
    if partnership_id is not None:
        pending = pending.filter(partnership_ref=partnership_id)
    ran = 0
    while ran < limit:
        due = pending.filter(not_before__lte=clock.now()).order_by("not_before", "id")
        rows = list(due[: min(BATCH, limit - ran)])
        if not rows:
            break
        _mark_sent(rows)
        for row in rows:
            _task(row.task)(outbox_id=row.pk, **row.arguments)
        ran += len(rows)
    return ran


def _task(name: str) -> Any:
    """The task of this name; outside a worker nobody has loaded them yet."""
    if name not in current_app.tasks:
        current_app.autodiscover_tasks(force=True)
    if name not in current_app.tasks:
        current_app.loader.import_default_modules()
    return current_app.tasks[name]

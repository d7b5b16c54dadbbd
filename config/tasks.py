"""The front door's own clockwork."""

from typing import Any

from celery import shared_task
from celery.signals import worker_init

from config.restoring import replay


@worker_init.connect
def refuse_what_was_erased(**_: Any) -> None:
    """A worker does not start on a database that holds what was erased."""
    try:
        replay.must_be_done()
    except replay.NotReplayed as error:
        raise SystemExit(str(error)) from error


@shared_task(name="config.note_erasures")
def note_erasures() -> int:
    return replay.note()

"""Tasks that the outbox starts: each takes ids and makes one service call, once."""

import logging
from collections.abc import Callable
from typing import Any

from celery import shared_task
from django.db import transaction

from foundation.models import Outbox
from foundation.services import jobs, relay
from foundation.unit import apart

log = logging.getLogger(__name__)
DECLARED: dict[str, bool] = {}
"""Every task there is, by name: is its effect one transaction?"""


def outbox_task(name: str, *, atomic: bool = True) -> Callable[[Callable[..., Any]], Any]:
    """Declare `function` as the task `name`.

    atomic: the effect and the row's "done" commit together, so a task delivered twice works once. With
    atomic=False the function keeps its own idempotency (mail in batches), and is only not started again when done.
    """

    def declare(function: Callable[..., Any]) -> Any:
        DECLARED[name] = atomic

        @shared_task(name=name)
        def run(*, outbox_id: int | None = None, **arguments: Any) -> None:
            if outbox_id is None:
                function(**arguments)
            elif atomic:
                _once(outbox_id, function, arguments)
            else:
                _guarded(outbox_id, function, arguments)

        return run

    return declare


def _once(outbox_id: int, function: Callable[..., Any], arguments: dict[str, Any]) -> None:
    try:
        _run(outbox_id, function, arguments)
    except jobs.Cancelled:
        _stopped(outbox_id, arguments)
    except Exception as error:
        _failed(outbox_id, error)


@apart
def _run(outbox_id: int, function: Callable[..., Any], arguments: dict[str, Any]) -> None:
    """Marking it done locks the row: a second worker waits, and then finds it done, or marks it itself."""
    if _done(outbox_id):
        function(**arguments)


def _guarded(outbox_id: int, function: Callable[..., Any], arguments: dict[str, Any]) -> None:
    if not Outbox.objects.filter(pk=outbox_id).exclude(state="done").exists():
        return
    try:
        function(**arguments)
    except jobs.Cancelled:
        _stopped(outbox_id, arguments)
    except Exception as error:
        _failed(outbox_id, error)
    else:
        _done(outbox_id)


def _done(outbox_id: int) -> bool:
    """Was it not done before?"""
    undone = Outbox.objects.filter(pk=outbox_id).exclude(state="done")
    return bool(undone.update(state="done", last_error=""))


@transaction.atomic
def _stopped(outbox_id: int, arguments: dict[str, Any]) -> None:
    """Someone cancelled the job: that is an end, not a failure to try again."""
    jobs.stopped(arguments.get("job_id"))
    _done(outbox_id)


def _failed(outbox_id: int, error: Exception) -> None:
    """Only the kind of error is kept: its text may hold an address."""
    log.warning("task of outbox %s failed: %s", outbox_id, type(error).__name__, exc_info=error)
    with transaction.atomic():
        row = Outbox.objects.select_for_update().get(pk=outbox_id)
        if row.state != Outbox.State.DONE:
            relay.failed(row, type(error).__name__)

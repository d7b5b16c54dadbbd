"""A nudge to the relay, so that nobody waits for its next sweep. Losing one loses nothing."""

import logging
import time

from celery import current_app
from django.conf import settings

log = logging.getLogger(__name__)
QUIET = 10.0  # seconds without nudges after the broker was not there: a request must not wait for it
_silent_until = 0.0


def relay() -> None:
    global _silent_until
    if not settings.NUDGE or time.monotonic() < _silent_until:
        return
    try:
        current_app.send_task("foundation.relay", retry=False, ignore_result=True, expires=60)
    except Exception:
        _silent_until = time.monotonic() + QUIET
        log.warning("the queue is away; the outbox keeps what is to be done")

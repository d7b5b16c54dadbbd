"""Put work into the outbox; the relay sends it after the transaction is committed."""

from datetime import datetime
from typing import Any

from django.db import connection, transaction

from foundation import clock, nudge
from foundation.models import Outbox


def put(
    *,
    task: str,
    key: str = "",
    not_before: datetime | None = None,
    partnership_id: int | None = None,
    **arguments: Any,
) -> Outbox:
    """A row that starts `task` by name with `arguments` (JSON). The same non-empty `key` is queued once.

    Must run inside the transaction of the cause: what is rolled back was never put.
    """
    values = {
        "task": task,
        "arguments": arguments,
        "partnership_ref": partnership_id,
        "not_before": not_before or clock.now(),
    }
    if not key:
        row = Outbox.objects.create(**values)
    else:
        row, _ = Outbox.objects.get_or_create(key=key, defaults=values)
    if not any(hook[1] is nudge.relay for hook in connection.run_on_commit):
        transaction.on_commit(nudge.relay)
    return row

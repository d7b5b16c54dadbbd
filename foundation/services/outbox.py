"""Put work into the outbox; the relay sends it after the transaction is committed."""

from datetime import datetime
from typing import Any

from django.db import connection, transaction
from psycopg.types.json import Jsonb

from foundation import clock, nudge, statements
from foundation.models import Outbox

INSERT_ONCE = (
    "INSERT INTO foundation_outbox (uuid, task, arguments, partnership_ref, key, state, not_before, tries, last_error)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s, 0, '') ON CONFLICT (key) WHERE key <> '' DO NOTHING RETURNING id"
)


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
    row = ready(task=task, key=key, not_before=not_before, partnership_id=partnership_id, **arguments)
    if key:
        return _queued_once(row)
    statements.insert(row)
    return row


def ready(
    *,
    task: str,
    key: str = "",
    not_before: datetime | None = None,
    partnership_id: int | None = None,
    **arguments: Any,
) -> Outbox:
    """As `put`, but whoever asks stores the row, in the same transaction; a `key` is not looked up."""
    if not any(hook[1] is nudge.relay for hook in connection.run_on_commit):
        transaction.on_commit(nudge.relay)
    return Outbox(
        task=task,
        key=key,
        arguments=arguments,
        partnership_ref=partnership_id,
        not_before=not_before or clock.now(),
    )


def _queued_once(row: Outbox) -> Outbox:
    """The row, or the one that carries its key already. One statement, unless another is there."""
    values: tuple[Any, ...] = (
        row.uuid,
        row.task,
        Jsonb(row.arguments),
        row.partnership_ref,
        row.key,
        row.state,
        row.not_before,
    )
    made = statements.first(INSERT_ONCE, values)
    if made is None:
        return Outbox.objects.get(key=row.key)
    row.pk, row._state.adding, row._state.db = made[0], False, connection.alias
    return row

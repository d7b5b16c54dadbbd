"""Write to the audit, in the transaction of what is audited."""

from typing import Any

from django.db.models import Model
from psycopg.types.json import Jsonb

from foundation import clock, statements
from foundation.ids import uuid7
from foundation.models import Actor
from foundation.statements import Write
from foundation.unit import at_end

AT_ONCE = 1000  # entries a statement
ROW = "(%s, %s, %s, %s, %s, %s, %s, %s)"
INSERT = (
    "INSERT INTO foundation_auditentry"
    " (uuid, recorded_at, recorded_by_id, partnership_ref, action, target_type, target_uuid, facts) VALUES "
)


def record(*, by: Actor, action: str, target: Model, partnership_id: int | None = None, **facts: Any) -> None:
    """`facts` are plain JSON and never personal data. The partnership is the target's own when not given.

    The entries of one unit of work are written together at its end, in the order in which they were recorded.
    """
    at_end(_write, _entry(by, action, target, partnership_id, facts))


def adding(*, by: Actor, action: str, target: Model, **facts: Any) -> Write:
    """The same, for a service that writes it in one statement with what it audits (`statements.together`)."""
    return f"{INSERT}{ROW}", _entry(by, action, target, None, facts)


def _entry(
    by: Actor, action: str, target: Model, partnership_id: int | None, facts: dict[str, Any]
) -> list[Any]:
    return [
        uuid7(),
        clock.now(),
        by.pk,
        partnership_id or getattr(target, "partnership_id", None),
        action,
        target._meta.label_lower,
        getattr(target, "uuid", None),
        Jsonb(facts),
    ]


def _write(rows: list[Any]) -> None:
    for start in range(0, len(rows), AT_ONCE):
        part = rows[start : start + AT_ONCE]
        statements.run(INSERT + ", ".join([ROW] * len(part)), [value for row in part for value in row])

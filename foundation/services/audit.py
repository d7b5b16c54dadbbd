"""Write to the audit, in the transaction of what is audited."""

from typing import Any

from django.db.models import Model

from foundation import clock
from foundation.models import Actor, AuditEntry


def record(
    *, by: Actor, action: str, target: Model, partnership_id: int | None = None, **facts: Any
) -> AuditEntry:
    """`facts` are plain JSON and never personal data. The partnership is the target's own when not given."""
    return AuditEntry.objects.create(
        recorded_at=clock.now(),
        recorded_by=by,
        partnership_ref=partnership_id or getattr(target, "partnership_id", None),
        action=action,
        target_type=target._meta.label_lower,
        target_uuid=getattr(target, "uuid", None),
        facts=facts,
    )

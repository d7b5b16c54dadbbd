"""Idempotency by the client's UUID: same body, same receipt; other body, refused with 409 and nothing lost."""

import hashlib
import json
import uuid
from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from psycopg.types.json import Jsonb

from foundation import statements
from foundation.errors import DifferentContent
from foundation.models import ClientSubmission
from foundation.records import Once
from foundation.unit import unit

CLAIM = (
    "INSERT INTO foundation_clientsubmission (client_uuid, scope, digest, receipt, partnership_ref)"
    " VALUES (%s, %s, %s, %s, %s) ON CONFLICT (client_uuid) DO NOTHING RETURNING id"
)


def digest(body: dict[str, Any]) -> str:
    text = json.dumps(body, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@unit
def once(
    *,
    client_uuid: uuid.UUID,
    scope: str,
    body: dict[str, Any],
    make: Callable[[], dict[str, Any]],
    partnership_id: int | None = None,
    receipt: dict[str, Any] | None = None,
) -> Once:
    """Call `make` (it returns the receipt, plain JSON) once for this UUID, in the transaction that remembers it.

    Of many identical calls at the same moment one makes, the others wait for it and get its receipt. `receipt`: what
    `make` will return, when that is known before; it spares a statement.
    """
    wanted = digest(body)
    row: list[Any] = [client_uuid, scope, wanted, Jsonb(receipt or {}), partnership_id]
    claimed = statements.first(CLAIM, row)
    if claimed is None:
        return _found(client_uuid, scope, wanted)
    made = make()
    if made != receipt:
        ClientSubmission.objects.filter(pk=claimed[0]).update(receipt=made)
    return Once(made, repeated=False)


def _found(client_uuid: uuid.UUID, scope: str, wanted: str) -> Once:
    row = ClientSubmission.objects.get(client_uuid=client_uuid)
    if (row.scope, row.digest) != (scope, wanted):
        raise DifferentContent(
            _("This entry was already received with another text. What was received first is kept."),
            code="different_content",
            status=409,
        )
    return Once(row.receipt, repeated=True)

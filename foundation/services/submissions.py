"""Idempotency by the client's UUID: same body, same receipt; other body, refused with 409 and nothing lost."""

import hashlib
import json
import uuid
from collections.abc import Callable
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from foundation.errors import DifferentContent
from foundation.models import ClientSubmission
from foundation.records import Once


def digest(body: dict[str, Any]) -> str:
    text = json.dumps(body, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def once(
    *,
    client_uuid: uuid.UUID,
    scope: str,
    body: dict[str, Any],
    make: Callable[[], dict[str, Any]],
    partnership_id: int | None = None,
) -> Once:
    """Call `make` (it returns the receipt, plain JSON) once for this UUID, in the transaction that remembers it.

    Of many identical calls at the same moment one makes, the others wait for it and get its receipt.
    """
    wanted = digest(body)
    found = _found(client_uuid, scope, wanted)
    if found:
        return found
    try:
        with transaction.atomic():
            row = ClientSubmission.objects.create(
                client_uuid=client_uuid, scope=scope, digest=wanted, partnership_ref=partnership_id
            )
            row.receipt = make()
            row.save(update_fields=["receipt"])
            return Once(row.receipt, repeated=False)
    except IntegrityError:
        found = _found(client_uuid, scope, wanted)
        if found is None:
            raise
        return found


def _found(client_uuid: uuid.UUID, scope: str, wanted: str) -> Once | None:
    row = ClientSubmission.objects.filter(client_uuid=client_uuid).first()
    if row is None:
        return None
    if (row.scope, row.digest) != (scope, wanted):
        raise DifferentContent(
            _("This entry was already received with another text. What was received first is kept."),
            code="different_content",
            status=409,
        )
    return Once(row.receipt, repeated=True)

"""The sealer: chains audit rows each minute and signs a head a day, kept outside the database."""

import hashlib
import hmac
import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from foundation import clock, keys
from foundation.models import AuditEntry, AuditLink
from foundation.records import ChainReport

START = bytes(32)
LOCK = 7_315_201  # advisory lock: one sealer at a time


def canonical(entry: AuditEntry) -> bytes:
    """Every column of the row, in one fixed spelling."""
    value: dict[str, Any] = {
        "uuid": str(entry.uuid),
        "recorded_at": entry.recorded_at.isoformat(),
        "recorded_by": entry.recorded_by_id,
        "partnership": entry.partnership_ref,
        "action": entry.action,
        "target": [entry.target_type, str(entry.target_uuid)],
        "facts": entry.facts,
    }
    return json.dumps(value, sort_keys=True, ensure_ascii=False).encode()


def step(previous: bytes, entry: AuditEntry) -> bytes:
    return hashlib.sha256(previous + canonical(entry)).digest()


@transaction.atomic
def seal(limit: int = 20_000) -> int:
    """Link the rows that have no link yet. How many."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    last = AuditLink.objects.order_by("-position").first()
    position, digest = (last.position, bytes(last.digest)) if last else (0, START)
    links = []
    for entry in AuditEntry.objects.filter(link__isnull=True).order_by("id")[:limit]:
        position, digest = position + 1, step(digest, entry)
        links.append(AuditLink(position=position, entry=entry, digest=digest))
    AuditLink.objects.bulk_create(links, batch_size=2000)
    return len(links)


def head_folder() -> Path:
    return Path(settings.DATA_DIR) / "audit-heads"


def sign_head() -> Path | None:
    """Write today's head: position, digest and their HMAC. Copy these files to another machine."""
    last = AuditLink.objects.order_by("-position").first()
    if last is None:
        return None
    head_folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    path = head_folder() / f"{clock.now():%Y-%m-%d}.json"
    path.write_text(
        json.dumps(
            {
                "position": last.position,
                "digest": bytes(last.digest).hex(),
                "signature": _signature(last.position, bytes(last.digest)),
            }
        )
    )
    return path


def _signature(position: int, digest: bytes) -> str:
    return hmac.new(
        keys.derive("audit-head"), f"{position}:{digest.hex()}".encode(), hashlib.sha256
    ).hexdigest()


def verify() -> ChainReport:
    """Walk the chain and hold it against every signed head; finds an edit, a cut tail and a full rewrite."""
    digest, digests = START, {}
    for position, link in enumerate(
        AuditLink.objects.select_related("entry").order_by("position").iterator(2000), start=1
    ):
        digest = step(digest, link.entry)
        if link.position != position or digest != bytes(link.digest):
            return ChainReport(
                position, _unsealed(), position, "the row was changed or one is missing before it"
            )
        digests[position] = digest
    reason = next(
        (text for path in sorted(head_folder().glob("*.json")) if (text := _misfit(path, digests))), ""
    )
    return ChainReport(len(digests), _unsealed(), len(digests) if reason else None, reason)


def _misfit(path: Path, digests: dict[int, bytes]) -> str:
    head = json.loads(path.read_text())
    digest = bytes.fromhex(head["digest"])
    if not hmac.compare_digest(head["signature"], _signature(head["position"], digest)):
        return f"the head {path.name} was not signed with this site's key"
    if head["position"] not in digests:
        return f"rows known on {path.stem} are gone"
    return "" if digests[head["position"]] == digest else f"the rows before {path.stem} were rewritten"


def _unsealed() -> int:
    return AuditEntry.objects.filter(link__isnull=True).count()

"""The one door for files: content first, then the row; what has no row is swept."""

import hashlib
import mimetypes
from datetime import timedelta
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, default_storage
from django.db import transaction

from foundation import clock
from foundation.ids import uuid7
from foundation.models import Actor, StoredFile
from foundation.services import audit
from foundation.unit import unit


def keep(
    *, by: Actor, partnership_id: int | None, name: str, content: bytes, kind: str, media_type: str = ""
) -> StoredFile:
    """Store `content` under a name nobody can guess; the row carries its SHA-256."""
    digest = hashlib.sha256(content).hexdigest()
    key = uuid7()
    path = default_storage.save(f"{kind}/{clock.now():%Y%m}/{key}", ContentFile(content))
    return StoredFile.objects.create(
        uuid=key,
        partnership_ref=partnership_id,
        kind=kind,
        name=name[:200],
        media_type=media_type or mimetypes.guess_type(name)[0] or "application/octet-stream",
        size=len(content),
        digest=digest,
        path=path,
        kept_at=clock.now(),
        kept_by=by,
    )


def read(stored: StoredFile) -> bytes:
    """The content; ValueError when it is no longer what was stored."""
    with default_storage.open(stored.path) as handle:
        content: bytes = handle.read()
    if hashlib.sha256(content).hexdigest() != stored.digest:
        raise ValueError(f"file {stored.uuid} is not what was stored")
    return content


@unit
def drop(*, stored: StoredFile, by: Actor) -> None:
    """Delete row and content; the content goes once the transaction is committed (else the sweep finds it)."""
    audit.record(
        by=by, action="file.drop", target=stored, partnership_id=stored.partnership_ref, kind=stored.kind
    )
    transaction.on_commit(partial(default_storage.delete, stored.path))
    stored.delete()


def sweep(storage: Storage = default_storage, *, older_than: timedelta = timedelta(days=1)) -> int:
    """Remove files that no row knows (a transaction that never committed). How many."""
    removed = 0
    for path in list(_all_paths(storage, "")):
        young = storage.get_modified_time(path) > clock.now() - older_than
        if not young and not StoredFile.objects.filter(path=path).exists():
            storage.delete(path)
            removed += 1
    return removed


def _all_paths(storage: Storage, folder: str) -> list[str]:
    try:
        folders, names = storage.listdir(folder)
    except FileNotFoundError:
        return []
    found = [f"{folder}/{name}".lstrip("/") for name in names]
    for inner in folders:
        found.extend(_all_paths(storage, f"{folder}/{inner}".lstrip("/")))
    return found

"""The one door for files: content first, then the row; what has no row is swept."""

import errno
import hashlib
import mimetypes
import shutil
from contextlib import suppress
from datetime import timedelta
from functools import partial

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, Storage, default_storage, storages
from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from foundation import clock
from foundation.errors import Refused
from foundation.ids import uuid7
from foundation.models import Actor, StoredFile
from foundation.services import audit
from foundation.unit import unit

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def keep(
    *, by: Actor, partnership_id: int | None, name: str, content: bytes, kind: str, media_type: str = ""
) -> StoredFile:
    """Store `content` under a name nobody can guess; the row carries its SHA-256. Refused no_room (503): try later."""
    if not _fits(partnership_id, len(content)):
        raise _no_room()
    digest = hashlib.sha256(content).hexdigest()
    key = uuid7()
    path = _written(f"{kind}/{clock.now():%Y%m}/{key}", content)
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


def _fits(partnership_id: int | None, size: int) -> bool:
    """Does the disk keep its reserve, and the partnership its quota?"""
    kept_free = _free() - size >= settings.FILES_MIN_FREE
    if not (settings.FILES_QUOTA and kept_free):
        return kept_free
    used = StoredFile.objects.filter(partnership_ref=partnership_id).aggregate(used=Sum("size"))["used"] or 0
    return bool(used + size <= settings.FILES_QUOTA)


def _free() -> float:
    """Bytes free where files are kept; what is not a folder of this machine has its own limits."""
    with suppress(OSError):  # the folder is made with the first file
        if isinstance(storage := storages["default"], FileSystemStorage):
            return shutil.disk_usage(storage.location).free
    return float("inf")


def _written(path: str, content: bytes) -> str:
    """Half a file is taken away at once: who has no room should not wait for the sweep."""
    try:
        return default_storage.save(path, ContentFile(content))
    except OSError as error:
        with suppress(OSError):
            default_storage.delete(path)
        if error.errno in FULL:
            raise _no_room() from error
        raise


def _no_room() -> Refused:
    return Refused(
        _("There is no room for this file just now. Try again later, or send it without the file."),
        code="no_room",
        status=503,
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

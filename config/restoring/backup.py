"""A backup: the database and the files of one moment, and a list of what must be in it. Keys and the erasure log are not."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.files.storage import default_storage
from django.db import connection, transaction

from config.restoring import programs
from foundation import clock, keys
from foundation.models import AuditLink, StoredFile
from foundation.services import seal

DUMP, FILES, HEADS, LIST = "database.dump", "files", "audit-heads", "list.json"
CHUNK = 1 << 20


def back_up(folder: Path) -> Path:
    """Make a backup in a folder of its own inside `folder`; it has its name only once it is whole."""
    goal = folder / f"tandem-{clock.now():%Y%m%dT%H%M%SZ}"
    draft = goal.with_suffix(".unfinished")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700, parents=True)
    while seal.seal():
        pass  # what is dumped is linked, so that the way back can prove it
    seal.sign_head()
    listed = _dumped(draft)
    listed["files"] = [_copied(path, digest, draft / FILES) for path, digest in listed["files"]]
    if seal.head_folder().is_dir():
        shutil.copytree(seal.head_folder(), draft / HEADS)
    (draft / LIST).write_text(json.dumps(listed, indent=1), encoding="utf-8")
    _on_disk(draft)
    draft.rename(goal)
    return goal


def _dumped(draft: Path) -> dict[str, Any]:
    """The dump, and counted in the same snapshot what it holds."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        [snapshot] = cursor.fetchone()
        shape = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}"]
        programs.run("pg_dump", *shape, f"--file={draft / DUMP}")
        last = AuditLink.objects.order_by("-position").first()
        return {
            "made": clock.now().isoformat(),
            "key": keys.master_id(),
            "dump": digest_of(draft / DUMP),
            "counts": counts(),
            "audit": {"position": last.position, "digest": bytes(last.digest).hex()} if last else None,
            "files": list(StoredFile.objects.order_by("path").values_list("path", "digest")),
        }


def counts() -> dict[str, int]:
    """How many rows each table holds."""
    return {model._meta.db_table: model._base_manager.count() for model in _models()}


def _models() -> Iterator[Any]:
    return (model for model in apps.get_models() if model._meta.managed and not model._meta.proxy)


def _copied(path: str, digest: str, folder: Path) -> list[str]:
    """Copy one file. One dropped since the snapshot has no content any more, and is listed as such."""
    goal = folder / path
    goal.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with default_storage.open(path) as source, goal.open("wb") as copy:
            shutil.copyfileobj(source, copy, CHUNK)
    except FileNotFoundError:
        goal.unlink(missing_ok=True)
        return [path, "dropped" if not StoredFile.objects.filter(path=path).exists() else digest]
    return [path, digest]


def digest_of(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def _on_disk(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as handle:
                os.fsync(handle.fileno())

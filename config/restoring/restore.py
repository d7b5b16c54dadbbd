"""The way back from a backup, into an empty database and an empty data folder; then what is there is held against the list."""

import hashlib
import json
import shutil
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import connection

from config.restoring import backup, log, programs, replay
from foundation import keys
from foundation.models import AuditLink, StoredFile
from foundation.services import canary, seal


class Refused(Exception):
    """Nothing was changed; the text says why."""


@dataclass
class Report:
    """`counts`: table -> (in the list, here). `files`: what is missing or not what was stored. Empty is right."""

    rows: int = 0
    files_whole: int = 0
    counts: dict[str, tuple[int, int]] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    chain: str = ""
    replayed: int = 0

    @property
    def whole(self) -> bool:
        return not (self.counts or self.files or self.chain)

    def as_dict(self) -> dict[str, Any]:
        return asdict(self) | {"whole": self.whole}


def restore(source: Path, erasures: Path | None) -> Report:
    """Bring `source` back. The erasure log comes first, so that from the first row on no site opens without it."""
    listed = read(source)
    _may_begin(source, listed)
    if erasures is not None and erasures.resolve() != log.folder().resolve():
        shutil.copytree(erasures, log.folder(), dirs_exist_ok=True)
    programs.run("pg_restore", "--no-owner", "--no-privileges", "--exit-on-error", str(source / backup.DUMP))
    connection.close()
    for path, _digest in listed["files"]:
        _brought_back(source / backup.FILES / path, path)
    if (source / backup.HEADS).is_dir():
        shutil.copytree(source / backup.HEADS, seal.head_folder(), dirs_exist_ok=True)
    report = compared(listed)
    canary.check()
    report.replayed = replay.replay()
    while seal.seal():
        pass
    found = seal.verify()
    report.chain = report.chain or (found.reason if found.broken_at is not None else "")
    return report


def read(source: Path) -> dict[str, Any]:
    try:
        listed: dict[str, Any] = json.loads((source / backup.LIST).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise Refused(f"{source} is no whole backup: it has no {backup.LIST}.") from error
    return listed


def _may_begin(source: Path, listed: dict[str, Any]) -> None:
    if connection.introspection.table_names():
        raise Refused("This database is not empty. A backup is brought back into an empty one only.")
    if backup.digest_of(source / backup.DUMP) != listed["dump"]:
        raise Refused("The dump is not the one that was made: its SHA-256 differs.")
    if listed["key"] != keys.master_id():
        raise Refused("The key folder holds another master key. Put the right one there first.")


def _brought_back(copy: Path, path: str) -> None:
    if copy.exists() and not default_storage.exists(path):
        with copy.open("rb") as handle:
            default_storage.save(path, File(handle))


def compared(listed: dict[str, Any]) -> Report:
    """What is here against what the list says, before anything is done to it."""
    here, report = backup.counts(), Report()
    report.rows = sum(here.values())
    wanted: dict[str, int] = listed["counts"]
    for table in sorted(wanted.keys() | here.keys()):
        told, found = wanted.get(table, 0), here.get(table, 0)
        if told != found:
            report.counts[table] = (told, found)
    dropped = {path for path, digest in listed["files"] if digest == "dropped"}
    for path, digest in StoredFile.objects.values_list("path", "digest"):
        if path in dropped:
            continue
        if _digest(path) == digest:
            report.files_whole += 1
        else:
            report.files.append(path)
    report.chain = _chain(listed["audit"])
    return report


def _digest(path: str) -> str:
    try:
        with default_storage.open(path) as handle:
            return hashlib.sha256(handle.read()).hexdigest()
    except FileNotFoundError:
        return ""


def _chain(wanted: dict[str, Any] | None) -> str:
    last = AuditLink.objects.order_by("-position").first()
    here = {"position": last.position, "digest": bytes(last.digest).hex()} if last else None
    return "" if here == wanted else "the audit's last link is not the one in the list"

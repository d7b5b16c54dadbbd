"""The erasure log: which things were erased, in files apart from the database, so that no old backup brings them back.

It names things by their uuid and never a person. Its folder is copied elsewhere, but not with the database's backup.
"""

import json
import os
import uuid
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings

from foundation import clock
from foundation.models import AuditEntry

OVERLAP = timedelta(days=1)  # no transaction lasts so long


@dataclass(frozen=True)
class Erased:
    """One line: `entry` is the audit's, `target` what was erased."""

    entry: str
    action: str
    target: str
    recorded: str

    @property
    def uuid(self) -> uuid.UUID:
        return uuid.UUID(self.target)


def folder() -> Path:
    return Path(settings.DATA_DIR) / "erasures"


def lines(where: Path | None = None) -> Iterator[Erased]:
    """Every line of the log. A last line that was cut short by a crash is written again by `note`, so it is left out."""
    for path in sorted((where or folder()).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            try:
                yield Erased(**json.loads(line))
            except ValueError:
                continue


def note(actions: Collection[str]) -> int:
    """Write down what the audit says was erased and the log does not know yet. How many."""
    known = {one.entry for one in lines()}
    rows = AuditEntry.objects.filter(action__in=actions, target_uuid__isnull=False, recorded_at__gte=_since())
    fresh = [row for row in rows.order_by("id") if str(row.uuid) not in known]
    _append([_line(row) for row in fresh])
    return len(fresh)


def _line(row: AuditEntry) -> Erased:
    return Erased(str(row.uuid), row.action, str(row.target_uuid), row.recorded_at.isoformat())


def _since() -> datetime:
    """Up to where the log is surely whole: its last writing, less a day; without one, the beginning."""
    marks = [path.stat().st_mtime for path in folder().glob("*.jsonl")]
    return datetime.fromtimestamp(max(marks), UTC) - OVERLAP if marks else datetime.min.replace(tzinfo=UTC)


def _append(fresh: list[Erased]) -> None:
    """On the disk when this returns. Written to or not, the month's file says up to when the log was looked after."""
    folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder() / f"{clock.now():%Y-%m}.jsonl"
    with path.open("a", encoding="utf-8") as log:
        if log.tell() and not path.read_bytes().endswith(b"\n"):
            log.write("\n")
        log.writelines(f"{json.dumps(asdict(one))}\n" for one in fresh)
        log.flush()
        os.fsync(log.fileno())
    moment = clock.now().timestamp()
    os.utime(path, (moment, moment))

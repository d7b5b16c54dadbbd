"""Scans that come by themselves: from a scanner's folder, or as mail a scanner sends. Each day has a pile a door."""

import email
import email.policy
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path
from typing import Literal

from django.db import transaction
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor, StoredFile
from foundation.services import actors
from intake.models import KeyingBatch, ScanUpload
from intake.services import batches, scanning
from paper.reading import sources
from partnerships.models import Partnership

Door = Literal["folder", "mail"]
SETTLED = 10.0
"""Seconds a file must have been left alone: the scanner may still be writing it."""


@transaction.atomic
def take_in(
    *, by: Actor, partnership: Partnership, door: Door, contents: Sequence[tuple[str, bytes]]
) -> list[ScanUpload]:
    """Files (name, content) into today's pile of a door. What is being kept already is not kept twice.

    Until somebody counts the sheets, the pile is said to have as many as pages came.
    """
    Partnership.objects.select_for_update().get(pk=partnership.pk)  # two rounds open one pile
    fresh = [(name, content) for name, content in contents if not _is_here(partnership, content)]
    if not fresh:
        return []
    pages = sum(sources.count(content) for _name, content in fresh)
    batch = _pile(by, partnership, door)
    batch = (
        batches.recount(by=by, batch=batch, returned=batch.returned + pages)
        if batch
        else _open(by, partnership, door, pages)
    )
    return scanning.upload(by=by, batch=batch, contents=fresh)


def sweep_folder(*, partnership: Partnership, folder: Path) -> int:
    """Take in what lies in a folder and was left alone; then it lies in `taken`, or in `refused`. How many files.

    Killed in between, the next round finds the same file and knows it. Raises OSError when the folder is not there.
    """
    by = actors.system("intake.folder")
    ripe = clock.now().timestamp() - SETTLED
    found = [path for path in sorted(folder.iterdir()) if _is_scan(path) and path.stat().st_mtime <= ripe]
    for path in found:
        try:
            if path.stat().st_size > scanning.MOST_BYTES:
                raise Refused(_("A file may have 200 MB at most. Scan the pile in parts."), code="too_large")
            contents = [(path.name, path.read_bytes())]
            take_in(by=by, partnership=partnership, door="folder", contents=contents)
        except Refused:
            _move(path, folder / "refused")
        else:
            _move(path, folder / "taken")
    return len(found)


def take_mail(*, partnership: Partnership, raw: bytes, cut: bool) -> None:
    """The attachments of one mail. One without any, or too large to fetch, is kept as a page nobody can read."""
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    contents = [] if cut else _attached(mail)
    name = "mail-too-large.eml" if cut else "mail-without-scan.eml"
    take_in(
        by=actors.system("intake.mail"),
        partnership=partnership,
        door="mail",
        contents=contents or [(name, raw)],
    )


def _attached(mail: EmailMessage) -> list[tuple[str, bytes]]:
    """Every part that is a file."""
    found = []
    for nth, part in enumerate(mail.iter_attachments(), start=1):
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content:
            found.append((part.get_filename() or f"{nth}", content))
    return found


def _is_here(partnership: Partnership, content: bytes) -> bool:
    digest = scanning.digest(content)
    return StoredFile.objects.filter(partnership_ref=partnership.pk, kind="scan", digest=digest).exists()


def _pile(by: Actor, partnership: Partnership, door: Door) -> KeyingBatch | None:
    """Today's open pile of this door."""
    today = clock.today(partnership.time_zone)
    rows = KeyingBatch.objects.filter(
        partnership=partnership, opened_by=by, received_on=today, closed_at=None
    )
    return rows.order_by("-id").first()


def _open(by: Actor, partnership: Partnership, door: Door, pages: int) -> KeyingBatch:
    today = clock.today(partnership.time_zone)
    with translation.override(partnership.languages[0] if partnership.languages else "en"):
        name = _("From the scanner's folder") if door == "folder" else _("From the scanner's mail")
        return batches.open_batch(
            by=by,
            partnership=partnership,
            name=f"{name}, {date_format(today, 'DATE_FORMAT')}",
            received_on=today,
            returned=pages,
        )


def _is_scan(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and not path.name.startswith(".")


def _move(path: Path, folder: Path) -> None:
    """Never over a file of the same name."""
    folder.mkdir(exist_ok=True)
    target, nth = folder / path.name, 1
    while target.exists():
        nth += 1
        target = folder / f"{path.stem}-{nth}{path.suffix}"
    path.rename(target)

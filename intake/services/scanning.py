"""Scans of a pile: take in the files, read their pages one by one, set aside what belongs to no sheet."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor, Job
from foundation.services import audit, files, jobs
from intake.models import KeyingBatch, ScannedPage, ScanUpload
from intake.selectors import layouts, printing
from intake.services import batches
from paper.reading import pages, report, sources
from paper.reading.records import PageReading
from paper.reading.sources import Opened

TASK = "intake.read_scan"
MOST_BYTES = 200_000_000
CHUNK = 100
"""Pages a task reads: some ten seconds."""


@transaction.atomic
def upload(*, by: Actor, batch: KeyingBatch, contents: Sequence[tuple[str, bytes]]) -> list[ScanUpload]:
    """Keep files (name, content) of an open pile; each is read by a job of its own.

    Refused (code): closed, too_large. What a file is, its reading says: nothing is turned away unseen.
    """
    batch = batches.locked(batch)
    if any(len(content) > MOST_BYTES for _name, content in contents):
        raise Refused(_("A file may have 200 MB at most. Scan the pile in parts."), code="too_large")
    return [_upload(by, batch, name, content) for name, content in contents]


def digest(content: bytes) -> str:
    """By which a kept file is known again."""
    return hashlib.sha256(content).hexdigest()


def read(*, upload_id: int, job_id: int) -> None:
    """Read the pages of a file that were not read yet: one in memory at a time, each kept by itself.

    After CHUNK pages the rest is left to the next task, so that none runs long. A killed one goes on where it was.
    Raises jobs.Cancelled when somebody stopped it; what was read stays.
    """
    upload = ScanUpload.objects.select_related("batch__partnership", "file", "uploaded_by").get(pk=upload_id)
    job = Job.objects.get(pk=job_id)
    content = files.read(upload.file)
    total, done = sources.count(content), set(upload.pages.values_list("position", flat=True))
    known = layouts.known(upload.batch.partnership)
    for nth, opened in enumerate(sources.pages(content, skip=frozenset(done))):
        jobs.progress(job, done=len(done) + nth, total=total)
        if nth == CHUNK:
            jobs.go_on(job, task=TASK, after=len(done) + nth, upload_id=upload.pk)
            return
        _keep(upload, opened, known)
    jobs.progress(job, done=total, total=total)
    jobs.finish(job)


@transaction.atomic
def dismiss(*, by: Actor, page: ScannedPage) -> None:
    """Note that a page belongs to no sheet: the back of one, a cover. Refused for a page that was read."""
    if page.verdict == "read":
        raise Refused(_("This page was read. Key its sheet or put it aside."), code="was_read")
    page = ScannedPage.objects.select_for_update().get(pk=page.pk)
    if page.dismissed_at is None:
        page.dismissed_at, page.dismissed_by = clock.now(), by
        page.save(update_fields=["dismissed_at", "dismissed_by"])
        audit.record(by=by, action="intake.page_dismissed", target=page, verdict=page.verdict)


def _upload(by: Actor, batch: KeyingBatch, name: str, content: bytes) -> ScanUpload:
    kept = files.keep(by=by, partnership_id=batch.partnership_id, name=name, content=content, kind="scan")
    made = ScanUpload.objects.create(
        partnership=batch.partnership, batch=batch, file=kept, uploaded_at=clock.now(), uploaded_by=by
    )
    made.job = jobs.start(
        by=by, kind="read_scan", task=TASK, partnership_id=batch.partnership_id, upload_id=made.pk
    )
    made.save(update_fields=["job"])
    audit.record(by=by, action="intake.scan_uploaded", target=made, bytes=len(content))
    return made


def _keep(upload: ScanUpload, opened: Opened, known: pages.Known) -> None:
    """A page that was read before, or by another worker just now, is kept as doubled."""
    if opened.picture is None:
        verdict = opened.verdict or "unreadable"
        _store(upload, PageReading("", opened.position, verdict), None)
        return
    looked = pages.look(opened.picture, known, position=opened.position)
    picture = pages.jpeg(looked, opened.picture)
    try:
        _store(upload, looked.reading, picture)
    except IntegrityError:
        if upload.pages.filter(position=opened.position).exists():
            return
        _store(upload, replace(looked.reading, verdict="doubled"), picture)


@transaction.atomic
def _store(upload: ScanUpload, reading: PageReading, picture: bytes | None) -> None:
    sheet = printing.by_serial(upload.partnership, reading.serial) if reading.serial else None
    kept = picture and files.keep(
        by=upload.uploaded_by,
        partnership_id=upload.partnership_id,
        name=f"{reading.position}.jpg",
        content=picture,
        kind="page",
        media_type="image/jpeg",
    )
    ScannedPage.objects.create(
        partnership_id=upload.partnership_id,
        upload=upload,
        position=reading.position,
        verdict=reading.verdict,
        sheet=sheet,
        page=reading.page,
        answers=report.page(reading)["questions"],
        picture=kept or None,
    )

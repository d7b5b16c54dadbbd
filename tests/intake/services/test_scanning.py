from datetime import timedelta

import pytest

from foundation import clock
from foundation.errors import Refused
from foundation.models import AuditEntry, StoredFile
from foundation.services import files, jobs, relay
from intake.models import ScannedPage
from intake.services import batches, scanning
from paper.reading import pages
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import scans

pytestmark = pytest.mark.django_db


def test_every_page_is_read_once_and_a_second_scan_is_a_double():
    city = paper.city()
    run, batch = scans.run(city, count=1), paper.batch(city)
    [(meant, [jpeg])] = scans.filled(run)

    [first, second, third] = scans.uploaded(batch, jpeg, jpeg, b"Dear city,")

    page = first.pages.get()
    assert (page.verdict, page.sheet, page.page) == ("read", run.sheets.get(), 1)
    values = {each["question"]: tuple(each["values"]) for each in page.answers if each["kind"] == "boxes"}
    assert values == meant
    assert files.read(page.picture)[:2] == b"\xff\xd8"
    assert second.pages.get().verdict == "doubled"
    assert third.pages.get().verdict == "unreadable"
    first.job.refresh_from_db()
    assert (first.job.state, first.job.done, first.job.total) == ("done", 1, 1)


def test_a_killed_job_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch):
    city = paper.city()
    run, batch = scans.run(city, large_print=True, count=1), paper.batch(city)
    [(_, jpegs)] = scans.filled(run)
    pdf = scans.as_pdf(jpegs)
    look, seen = pages.look, []

    def killed(*args: object, **options: object) -> pages.Looked:
        if len(seen) == 1:
            seen.append("killed")
            raise RuntimeError("killed")
        seen.append("looked")
        return look(*args, **options)

    monkeypatch.setattr(pages, "look", killed)
    [upload] = scanning.upload(by=tenants.setter(), batch=batch, contents=[("pile.pdf", pdf)])
    with pytest.raises(RuntimeError):
        scanning.read(upload_id=upload.pk, job_id=upload.job_id)
    scanning.read(upload_id=upload.pk, job_id=upload.job_id)
    scanning.read(upload_id=upload.pk, job_id=upload.job_id)

    assert [(each.position, each.verdict, each.page) for each in upload.pages.order_by("position")] == [
        (1, "read", 1),
        (2, "read", 2),
    ]
    assert seen == ["looked", "killed", "looked"], "the first page was not read again"


def test_a_long_file_is_read_by_several_tasks_and_a_kill_between_loses_and_doubles_nothing(monkeypatch):
    city = paper.city()
    run, batch = scans.run(city, count=40), paper.batch(city, returned=40)
    monkeypatch.setattr(scanning, "CHUNK", 10)
    keep, kept = scanning._keep, []

    def killed(*args: object) -> None:
        if len(kept) == 25:
            kept.append("killed")
            raise RuntimeError("killed")
        kept.append("page")
        keep(*args)

    monkeypatch.setattr(scanning, "_keep", killed)
    contents = [("pile.pdf", scans.unfilled(run))]
    [upload] = scanning.upload(by=tenants.setter(), batch=batch, contents=contents)
    relay.drain()
    upload.job.refresh_from_db()
    assert (upload.pages.count(), upload.job.done, upload.job.total) == (25, 25, 40)

    with clock.at(clock.now() + timedelta(hours=1)):
        relay.drain()

    assert sorted(upload.pages.values_list("position", flat=True)) == list(range(1, 41))
    assert upload.pages.filter(verdict="read").values("sheet").distinct().count() == 40
    assert len(kept) == 41, "no page was read twice"
    upload.job.refresh_from_db()
    assert (upload.job.state, upload.job.done) == ("done", 40)


def test_a_page_two_workers_read_at_once_is_kept_once():
    city = paper.city()
    run, batch = scans.run(city, count=1), paper.batch(city)
    [(_, [jpeg])] = scans.filled(run)
    [upload] = scans.uploaded(batch, jpeg)

    [opened] = scanning.sources.pages(jpeg)
    scanning._keep(upload, opened, scanning.layouts.known(city))

    assert upload.pages.get().verdict == "read"


def test_a_stopped_job_stops():
    batch = paper.batch(paper.city())
    [upload] = scanning.upload(by=tenants.setter(), batch=batch, contents=[("a.jpg", b"Dear city,")])
    jobs.cancel(job=upload.job, by=tenants.setter())

    relay.drain()

    assert not upload.pages.exists()


def test_a_page_may_belong_to_no_sheet():
    batch = paper.batch(paper.city())
    [upload] = scans.uploaded(batch, b"Dear city,")
    page = upload.pages.get()

    scanning.dismiss(by=tenants.setter(), page=page)
    scanning.dismiss(by=tenants.setter(), page=page)

    page.refresh_from_db()
    assert page.dismissed_at and AuditEntry.objects.filter(action="intake.page_dismissed").count() == 1
    page.verdict = "read"
    with pytest.raises(Refused) as refused:
        scanning.dismiss(by=tenants.setter(), page=page)
    assert refused.value.code == "was_read"


def test_what_cannot_be_taken_in_is_refused(monkeypatch: pytest.MonkeyPatch):
    batch = paper.batch(paper.city(), returned=1)
    monkeypatch.setattr(scanning, "MOST_BYTES", 5)

    with pytest.raises(Refused) as refused:
        scanning.upload(by=tenants.setter(), batch=batch, contents=[("a.jpg", b"123456")])
    assert refused.value.code == "too_large"
    paper.rejected(batch)
    batches.close(by=tenants.setter(), batch=batch)
    with pytest.raises(Refused) as refused:
        scanning.upload(by=tenants.setter(), batch=batch, contents=[("a.jpg", b"1")])
    assert refused.value.code == "closed"
    assert not StoredFile.objects.filter(kind="scan").exists()
    assert not ScannedPage.objects.exists()

"""Scans that come by themselves."""

import os
from datetime import timedelta
from email.message import EmailMessage

import pytest

from foundation import clock
from foundation.services import relay
from intake.models import KeyingBatch, ScannedPage, ScanUpload
from intake.services import doors, scanning
from tests.factories import intake as paper
from tests.factories import scans

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return paper.city()


def later():
    return clock.at(clock.now() + timedelta(minutes=1))


def sweep(city, folder) -> int:
    with later():
        return doors.sweep_folder(partnership=city, folder=folder)


def test_what_lies_in_the_folder_comes_into_the_days_pile_once(city, tmp_path):
    run = scans.run(city, count=2)
    one, two = (pages[0] for _, pages in scans.filled(run))
    (tmp_path / "a.jpg").write_bytes(one)
    (tmp_path / ".half.jpg").write_bytes(b"")
    assert sweep(city, tmp_path) == 1
    (tmp_path / "a.jpg").write_bytes(two)
    (tmp_path / "b.jpg").write_bytes(one)  # the round was killed before it moved the file

    assert sweep(city, tmp_path) == 2
    with later():
        relay.drain()

    batch = KeyingBatch.objects.get()
    assert batch.returned == 2 and str(batch.opened_by) == "intake.folder"
    assert ScannedPage.objects.filter(verdict="read").values("sheet").distinct().count() == 2
    assert sorted(os.listdir(tmp_path / "taken")) == ["a-2.jpg", "a.jpg", "b.jpg"]


def test_a_file_the_scanner_still_writes_waits(city, tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"half")

    assert doors.sweep_folder(partnership=city, folder=tmp_path) == 0
    assert (tmp_path / "a.jpg").exists()


def test_a_file_too_large_is_put_apart_and_stops_no_other(city, tmp_path, monkeypatch):
    monkeypatch.setattr(scanning, "MOST_BYTES", 5)
    (tmp_path / "a.jpg").write_bytes(b"too large")
    (tmp_path / "b.jpg").write_bytes(b"tiny")

    assert sweep(city, tmp_path) == 2

    assert (tmp_path / "refused" / "a.jpg").exists()
    assert [upload.file.name for upload in ScanUpload.objects.all()] == ["b.jpg"]


def mail(*attached: tuple[str, bytes]) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "scanner@example.org", "Scan"
    message.set_content("See the attached.")
    for name, content in attached:
        message.add_attachment(content, maintype="image", subtype="jpeg", filename=name)
    return message.as_bytes()


def test_a_mails_attachments_are_read(city):
    run = scans.run(city, count=1)
    [(_, [jpeg])] = scans.filled(run)

    for _ in range(2):  # fetched again after a kill
        doors.take_mail(partnership=city, raw=mail(("scan.jpg", jpeg)), cut=False)
    relay.drain()

    page = ScannedPage.objects.get()
    assert (page.verdict, page.upload.file.name) == ("read", "scan.jpg")


@pytest.mark.parametrize("cut", [False, True])
def test_a_mail_that_brings_nothing_is_a_page_somebody_looks_at(city, cut):
    doors.take_mail(partnership=city, raw=mail(*([("a.jpg", b"x")] if cut else [])), cut=cut)
    relay.drain()

    page = ScannedPage.objects.get()
    assert page.verdict == "unreadable"
    assert page.upload.file.name == ("mail-too-large.eml" if cut else "mail-without-scan.eml")

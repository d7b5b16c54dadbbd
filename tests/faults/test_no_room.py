"""A full disk, under the files or under the database: 503 and when to come back, the words kept, and no false yes."""

import html
import os
import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from feedback.models import Suggestion
from foundation.models import Actor, ClientSubmission, StoredFile
from foundation.services import files
from partnerships.models import Partnership
from tests.config.supervisor.running import eventually
from tests.factories import feedback
from tests.faults.judging import entries_are_whole
from tests.faults.ownsite import OwnSite, own_site
from tests.faults.senders import Senders
from tests.faults.smalldisk import KB, SmallDisk, small_disk
from tests.faults.speaking_form import picture
from tests.faults.test_feedback_parallel import at_once

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.service]
WORDS = "The rack is <full> again"
FULL = """
CREATE FUNCTION pg_temp_full() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
CREATE TRIGGER full_disk BEFORE INSERT ON feedback_suggestion FOR EACH ROW EXECUTE FUNCTION pg_temp_full();
"""
ROOM = "DROP TRIGGER IF EXISTS full_disk ON feedback_suggestion; DROP FUNCTION IF EXISTS pg_temp_full();"
TIMES = 40 if os.environ.get("TANDEM_WHOLE") else 6  # answers of 503 that are waited for


def browser() -> Client:
    return Client(raise_request_exception=False)


def speak(here: Partnership, *, client: Client | None = None, photo: bool = False, **more: str) -> Any:
    said: dict[str, Any] = {"client_uuid": str(uuid.uuid4()), "text": WORDS, "answer_channel": "code", **more}
    if photo:
        said["photo"] = SimpleUploadedFile("a.jpg", picture(), "image/jpeg")
    return (client or browser()).post(f"/{here.slug}/speak/", said)


@contextmanager
def full_database() -> Iterator[None]:
    """PostgreSQL says what it says when its disk is full (SQLSTATE 53100)."""
    with connection.cursor() as cursor:
        cursor.execute(FULL)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(ROOM)


def nothing_is_stored() -> bool:
    kept = (Suggestion, ClientSubmission, StoredFile)
    return (
        not any(model.objects.exists() for model in kept)
        and not Actor.objects.filter(kind="citizen").exists()
    )


def test_a_full_database_says_later_and_keeps_the_words() -> None:
    here = feedback.place()
    with full_database():
        answer = speak(here)
        page = answer.content.decode()
        assert (answer.status_code, answer["Retry-After"]) == (503, "120")
        assert html.escape(WORDS) in page
        assert nothing_is_stored()
    again = {
        name: html.unescape(value) for name, value in re.findall(r'name="(\w+)"\s+value="([^"]*)"', page)
    }
    assert browser().post(f"/{here.slug}/speak/", again).status_code == 302
    assert Suggestion.objects.get().text == WORDS


def test_a_program_hears_it_as_a_problem() -> None:
    here, key = feedback.place(), str(uuid.uuid4())
    said = {"text": WORDS, "language": "en"}
    words = {"content_type": "application/json", "headers": {"Idempotency-Key": key}}
    with full_database():
        answer = browser().post(f"/api/v1/{here.slug}/suggestions/", said, **words)
        assert (answer.status_code, answer["Retry-After"]) == (503, "120")
        assert answer["Content-Type"] == "application/problem+json"
        assert nothing_is_stored()
    assert browser().post(f"/api/v1/{here.slug}/suggestions/", said, **words).status_code == 201


@pytest.fixture
def disk(settings: Any, tmp_path: Path) -> Iterator[SmallDisk]:
    """Files are kept on a small disk, with no reserve asked for: the disk itself has to say no."""
    default = settings.STORAGES["default"]
    settings.FILES_MIN_FREE = 0
    with small_disk(tmp_path / "disk", 400 * KB) as made:
        location = {"OPTIONS": {"location": made.folder / "files"}}
        settings.STORAGES = settings.STORAGES | {"default": default | location}
        yield made


def test_a_full_disk_of_files_says_later_keeps_the_words_and_no_half_file(disk: SmallDisk) -> None:
    here = feedback.place()
    assert speak(here, photo=True).status_code == 302
    disk.fill()
    answers = at_once(6, lambda n: speak(here, photo=True, text=f"{WORDS} {n}"))
    disk.empty()
    refused = [one for one in answers if one.status_code != 302]
    assert refused, "it was never full"
    assert {(one.status_code, one["Retry-After"]) for one in refused} == {(503, "120")}
    assert all(html.escape(WORDS) in one.content.decode() for one in refused)
    everything_fits_together()
    assert Suggestion.objects.count() == 1 + len(answers) - len(refused)
    assert speak(here, photo=True).status_code == 302


def everything_fits_together() -> None:
    rows = list(StoredFile.objects.all())
    assert all(files.read(one) for one in rows)
    on_disk = {path for path in files._all_paths(default_storage, "") if "ballast" not in path}
    assert on_disk == {one.path for one in rows}, "half a file is left"


def test_a_reserve_and_a_quota_are_kept(settings: Any) -> None:
    """Files never take the last of a disk that the database may share, nor more than their city's part."""
    here, other = feedback.place(), feedback.place()
    settings.FILES_QUOTA = len(picture()) * 3 // 2
    assert speak(here, photo=True).status_code == 302
    refused = speak(here, photo=True)
    assert (refused.status_code, refused["Retry-After"]) == (503, "120")
    assert html.escape(WORDS) in refused.content.decode()
    assert speak(other, photo=True).status_code == 302
    assert speak(here).status_code == 302, "words need no file"
    settings.FILES_MIN_FREE = 1 << 60
    assert speak(other, photo=True).status_code == 503
    assert StoredFile.objects.count() == 2


@pytest.mark.slow
def test_a_database_filled_under_load_loses_nothing_it_said_yes_to(tmp_path: Path) -> None:
    with own_site() as site, small_disk(site.home / "small", 3 * KB * KB) as disk:
        site.servers()
        site.tables()
        ready = site.ask("prepare", "6")
        small(site, disk)
        site.pages()
        words = (site.port, ready["cities"], ready["keys"], ready["began"], picture())
        senders = Senders(*words, think=0.05, padding=16_000)
        senders.begin(photos=1)
        eventually(lambda: senders.statuses.get(503, 0) >= TIMES, "a full disk", 180)
        roomy(site, disk)
        known = len(senders.told)
        eventually(lambda: senders.more_than(known + 10), "room again", 180)
        senders.end()
        site.stop("web")
        facts = site.ask("judge", "--mails-stay")
    assert not {status for status in senders.statuses if status >= 500} - {503}, senders.statuses
    entries_are_whole(senders, facts)
    assert facts["files_after_sweep"] == facts["files_known"]


def small(site: OwnSite, disk: SmallDisk) -> None:
    """The suggestions' table moves to the small disk; where none can be mounted, the database says what it would say."""
    if not disk.mounted:
        site.sql(FULL)
        return
    home = disk.folder / "space"
    home.mkdir(mode=0o700)
    if site.place.account:
        os.chown(home, site.place.account.uid, site.place.account.gid)
    site.sql(f"CREATE TABLESPACE small LOCATION '{home}'")
    site.sql("ALTER TABLE feedback_suggestion SET TABLESPACE small")


def roomy(site: OwnSite, disk: SmallDisk) -> None:
    if disk.mounted:
        disk.empty()
    else:
        site.sql(ROOM)

"""The host is lost: the backup comes back elsewhere, whole, and without what people had erased meanwhile."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from config.restoring import backup, drill, log, programs, replay
from feedback.models import Suggestion
from feedback.records import Enclosure
from feedback.services import attaching, erasing, publishing
from tests.architecture.source_tree import ROOT
from tests.factories import feedback
from tests.faults.speaking_form import picture

pytestmark = [pytest.mark.service, pytest.mark.django_db(transaction=True)]
SECRET, PUBLIC, STAYS = "canary-7311", "canary-8422", "The bench is broken"
ELSEWHERE = "tandem_elsewhere"


@pytest.fixture
def data(settings: Any, tmp_path: Path) -> Path:
    """A data folder of this site's own; its keys stand apart from it, as they should."""
    default = settings.STORAGES["default"]
    settings.DATA_DIR = tmp_path / "data"
    location = {"OPTIONS": {"location": settings.DATA_DIR / "files"}}
    settings.STORAGES = settings.STORAGES | {"default": default | location}
    return settings.DATA_DIR


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """An empty database, as on a new host."""
    words = f'DROP DATABASE IF EXISTS "{ELSEWHERE}" WITH (FORCE)'
    programs.run("psql", "-XqAt", "-c", words)
    programs.run("psql", "-XqAt", "-c", f'CREATE DATABASE "{ELSEWHERE}" TEMPLATE template0')
    yield programs.address(ELSEWHERE)
    programs.run("psql", "-XqAt", "-c", words)


def told(text: str) -> Suggestion:
    """A suggestion with a photo, answered, and a copy of it in the register."""
    row = feedback.by_mail(text=text)
    attaching.attach(
        by=feedback.staff(), suggestion=row, enclosure=Enclosure("a.jpg", picture(), f"photo of {text}")
    )
    feedback.answer(row, text=f"Answer to {text}")
    publishing.release(by=feedback.staff(), suggestion=row, text=text, title=text)
    return Suggestion.objects.get(pk=row.pk)


@pytest.fixture
def lost(data: Path, tmp_path: Path) -> Path:
    """A backup; then one person erases, one copy is withdrawn, somebody new speaks, and the host is gone."""
    erased, withdrawn, _stays = told(SECRET), told(PUBLIC), told(STAYS)
    made = backup.back_up(tmp_path / "backups")
    erasing.erase(by=feedback.citizen(), suggestion=erased)
    entry = withdrawn.register_entries.get()
    publishing.withdraw(by=feedback.staff(), entry=entry, reason="a name in it")
    feedback.suggestion(text="said after the backup")
    assert replay.note() >= 4  # the suggestion, its contact, its message, its file, the withdrawn copy
    return made


def manage(*words: str, address: str, data: Path) -> subprocess.CompletedProcess[str]:
    """A command on the other host: it has the key, its own data folder and its own database."""
    env = os.environ | {
        "DATABASE_URL": address,
        "TANDEM_DATA": str(data),
        "TANDEM_KEYS": str(settings.KEY_DIR),
    }
    argv = [sys.executable, *words]
    return subprocess.run(argv, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def everything(data: Path) -> str:
    """All that stands in the database elsewhere, and the names of its files."""
    dump = programs.run("pg_dump", "--data-only", "--inserts", database=ELSEWHERE)
    return dump + "\n".join(str(path) for path in data.rglob("*") if path.is_file())


def test_it_comes_back_elsewhere_without_what_was_erased(lost: Path, elsewhere: str, tmp_path: Path) -> None:
    new = tmp_path / "new"
    words = ["manage.py", "restore", str(lost), "--erasures", str(log.folder()), "--json", "--skip-checks"]
    done = manage(*words, address=elsewhere, data=new)
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads(done.stdout.strip().splitlines()[-1])
    here = everything(new)

    assert report["whole"] and not report["counts"] and not report["files"] and not report["chain"]
    assert (report["files_whole"], report["rows"] > 100) == (3, True)
    assert report["replayed"] >= 2
    assert SECRET not in here, "what was erased is back"
    assert STAYS in here
    shown = "SELECT string_agg(text, ' ') FROM feedback_registerentry WHERE withdrawn_at IS NULL"
    register = programs.run("psql", "-XqAt", "-c", shown, database=ELSEWHERE)
    assert PUBLIC not in register and STAYS in register, "what was withdrawn is public again"
    assert len([path for path in (new / "files").rglob("*") if path.is_file()]) == 2
    checked = manage("manage.py", "verify_audit", "--skip-checks", address=elsewhere, data=new)
    assert checked.returncode == 0, checked.stderr
    opened = manage("-c", "import config.wsgi", address=elsewhere, data=new)
    assert opened.returncode == 0, opened.stderr


def test_a_site_brought_back_by_other_means_does_not_open_before_its_erasures(
    lost: Path, elsewhere: str, data: Path
) -> None:
    """The database alone, as from a server's own backup: the erasure log beside it knows better."""
    programs.run("pg_restore", "--no-owner", "--exit-on-error", str(lost / backup.DUMP), database=ELSEWHERE)
    for door in ("config.wsgi", "config.tasks; config.tasks.refuse_what_was_erased()"):
        code = f"import django; django.setup(); import {door}"
        refused = manage("-c", code, address=elsewhere, data=data)
        assert refused.returncode != 0
        assert "replay_erasures" in refused.stderr

    done = manage("manage.py", "replay_erasures", "--skip-checks", address=elsewhere, data=data)
    assert done.returncode == 0, done.stderr
    assert SECRET not in everything(data / "nowhere")
    opened = manage("-c", "import config.wsgi", address=elsewhere, data=data)
    assert opened.returncode == 0, opened.stderr


def test_the_drill_proves_it_and_leaves_nothing(lost: Path, data: Path) -> None:
    report = drill.drill(lost)
    assert report["whole"], report
    assert report["replayed"] >= 2
    left = programs.run(
        "psql", "-XqAt", "-c", "SELECT datname FROM pg_database WHERE datname LIKE 'tandem_drill_%'"
    )
    assert not left.strip()


def test_the_drill_finds_a_file_that_is_gone(lost: Path) -> None:
    next(path for path in (lost / backup.FILES).rglob("*") if path.is_file()).write_bytes(b"rotten")
    with pytest.raises(CommandError, match="did not come back whole"):
        call_command("restore_drill", lost, stdout=io.StringIO())


def test_a_changed_dump_or_an_unfinished_backup_is_refused(lost: Path) -> None:
    with (lost / backup.DUMP).open("ab") as dump:
        dump.write(b"x")
    with pytest.raises(programs.Failed, match="SHA-256 differs"):
        drill.drill(lost)
    (lost / backup.LIST).unlink()
    with pytest.raises(programs.Failed, match="no whole backup"):
        drill.drill(lost)

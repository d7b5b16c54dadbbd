"""A pile of scans read by a Celery worker that is killed midway: no page is lost, none is doubled, memory stays flat."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from foundation import clock
from foundation.services import relay
from intake.models import ScanUpload
from intake.services import scanning
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import scans

pytestmark = [pytest.mark.service, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
ROOT = Path(__file__).parents[2]
PAGES = 1000 if os.environ.get("TANDEM_WHOLE") else 40
PATIENCE = 1200
MOST_GROWTH = 80 * 2**20
"""Bytes a worker may grow between a fifth and four fifths of the pile; a page alone is 4 MB of pixels."""


@contextmanager
def worker() -> Iterator[subprocess.Popen[bytes]]:
    facts = connection.settings_dict
    address = f"postgres://{facts['USER']}@{facts['HOST'].replace('/', '%2F')}/{facts['NAME']}"
    if facts["PORT"]:
        address = (
            f"postgres://{facts['USER']}:{facts['PASSWORD']}@{facts['HOST']}:{facts['PORT']}/{facts['NAME']}"
        )
    environment = os.environ | {
        "DATABASE_URL": address,
        "TANDEM_DATA": str(settings.DATA_DIR),
        "TANDEM_KEYS": str(settings.KEY_DIR),
        "NUDGE": "0",
    }
    words = [sys.executable, "-m", "celery", "-A", "config", "worker", "-P", "solo", "-l", "warning"]
    with subprocess.Popen(words, cwd=ROOT, env=environment) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGKILL)


def until(done: Callable[[], bool], step: Callable[[], object] = lambda: None) -> None:
    end = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < end, "the worker did not come that far"
        step()
        time.sleep(0.2)


def resident(process: subprocess.Popen[bytes]) -> int:
    """Bytes of memory a process holds (Linux)."""
    text = Path(f"/proc/{process.pid}/statm").read_text(encoding="ascii")
    return int(text.split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_a_killed_worker_loses_and_doubles_no_page() -> None:
    city = paper.city()
    run, batch = scans.run(city, count=PAGES), paper.batch(city, returned=PAGES)
    contents = [("pile.pdf", scans.unfilled(run))]
    [upload] = scanning.upload(by=tenants.setter(), batch=batch, contents=contents)
    pages = upload.pages
    with worker():
        until(lambda: pages.count() > PAGES // 10, relay.send_due)
    left = pages.count()
    assert 0 < left < PAGES

    with clock.at(clock.now() + timedelta(minutes=16)):
        relay.revive_lost()
    with clock.at(clock.now() + timedelta(hours=2)), worker() as second:
        until(lambda: pages.count() > PAGES // 5, relay.send_due)
        early = resident(second)
        until(lambda: pages.count() > PAGES * 4 // 5, relay.send_due)
        late = resident(second)
        until(lambda: ScanUpload.objects.get(pk=upload.pk).job.state == "done", relay.send_due)

    assert sorted(pages.values_list("position", flat=True)) == list(range(1, PAGES + 1))
    assert pages.filter(verdict="read").values("sheet").distinct().count() == PAGES
    assert late - early < MOST_GROWTH
    print(f"{PAGES} pages, killed at {left}; worker {early / 2**20:.0f} to {late / 2**20:.0f} MB")

from datetime import UTC, datetime, timedelta

import pytest

from feedback.models import Suggestion
from foundation import clock
from foundation.models import AuditEntry, StoredFile
from intake.models import KeyedSheet, KeyingBatch, PrintedSheet, PrintRun, SheetLook
from intake.services import batches, expiring
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import scans

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
THEN = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def city():
    with clock.at(THEN):
        yield paper.city()


def pile(city, run=None, *, closed: bool = True) -> KeyingBatch:
    batch = paper.batch(city, returned=1)
    paper.keyed(batch, serial=run.sheets.order_by("position")[0].serial if run else "")
    return batches.close(by=tenants.setter(), batch=batch) if closed else batch


def test_a_fingerprint_goes_after_a_year(city) -> None:
    pile(city, closed=False)
    assert expiring.expire(now=THEN + 364 * DAY) == 0
    assert expiring.expire(now=THEN + 366 * DAY) == 1
    assert expiring.expire(now=THEN + 366 * DAY) == 0
    assert KeyedSheet.objects.get().fingerprint == ""


def test_a_pile_and_its_run_go_two_years_after_the_last_sheet_and_the_suggestion_stays(city) -> None:
    run = scans.run(city, count=2)
    pile(city, run)
    assert StoredFile.objects.filter(kind="print").exists() or StoredFile.objects.exists()
    expiring.expire(now=THEN + 729 * DAY)
    assert KeyingBatch.objects.exists() and PrintRun.objects.exists()

    assert expiring.expire(now=THEN + 731 * DAY) == 2
    assert expiring.expire(now=THEN + 731 * DAY) == 0

    for model in (KeyingBatch, KeyedSheet, SheetLook, PrintRun, PrintedSheet, StoredFile):
        assert not model.objects.exists(), model
    assert Suggestion.objects.count() == 1
    told = AuditEntry.objects.filter(recorded_by__label="intake.expire")
    assert {"intake.batch_forgotten", "intake.run_forgotten"} <= set(told.values_list("action", flat=True))


def test_what_came_back_late_keeps_its_run_and_an_open_pile_waits(city) -> None:
    run = scans.run(city, count=2)
    with clock.at(THEN + 400 * DAY):
        pile(city, run)
    waiting = pile(city, closed=False)

    expiring.expire(now=THEN + 800 * DAY)

    assert PrintRun.objects.get() == run
    assert KeyingBatch.objects.count() == 2
    expiring.expire(now=THEN + 1131 * DAY)
    assert not PrintRun.objects.exists()
    assert KeyingBatch.objects.get() == waiting


def test_it_goes_in_batches(city, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expiring, "BATCH", 1)
    monkeypatch.setattr(expiring, "AT_ONCE", 1)
    for _ in range(3):
        pile(city)
    assert expiring.expire(now=THEN + 731 * DAY) == 6

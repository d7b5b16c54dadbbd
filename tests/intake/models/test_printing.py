import pytest
from django.db import IntegrityError, transaction

from intake.models import PrintedSheet, PrintRun
from tests.factories import intake as paper

pytestmark = pytest.mark.django_db


def test_a_serial_is_used_once_in_a_partnership():
    run = paper.run(paper.city(), count=1)
    sheet = run.sheets.get()

    with pytest.raises(IntegrityError), transaction.atomic():
        PrintedSheet.objects.create(partnership=run.partnership, run=run, position=2, serial=sheet.serial)
    assert sheet.serial_shown.replace("-", "") == sheet.serial == str(sheet)
    assert str(run) == "suggestion nl × 1"


@pytest.mark.parametrize("serial", ["short", "ABCDEFGU", "abcdefgh"])
def test_a_serial_is_plain(serial: str):
    run = paper.run(paper.city(), count=1)

    with pytest.raises(IntegrityError), transaction.atomic():
        PrintedSheet.objects.create(partnership=run.partnership, run=run, position=2, serial=serial)


@pytest.mark.parametrize("count", [0, 5001])
def test_a_run_has_a_sensible_count(count: int):
    run = paper.run(paper.city(), count=1)

    with pytest.raises(IntegrityError), transaction.atomic():
        PrintRun.objects.filter(pk=run.pk).update(count=count)

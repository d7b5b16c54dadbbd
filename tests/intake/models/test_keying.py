import pytest
from django.db import IntegrityError, transaction

from intake.models import KeyedSheet, KeyingBatch
from tests.factories import intake as paper

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("change", [{"returned": 0}, {"name": ""}, {"closed_at": "2026-11-22T10:00Z"}])
def test_a_half_pile_cannot_be_stored(change: dict):
    batch = paper.batch(paper.city())

    with pytest.raises(IntegrityError), transaction.atomic():
        KeyingBatch.objects.filter(pk=batch.pk).update(**change)


@pytest.mark.parametrize("change", [{"verdict": "rejected"}, {"reason": "blank"}, {"suggestion": None}])
def test_a_sheet_is_keyed_or_put_aside_never_both(change: dict):
    sheet = paper.keyed(paper.batch(paper.city()))

    with pytest.raises(IntegrityError), transaction.atomic():
        KeyedSheet.objects.filter(pk=sheet.pk).update(**change)
    assert str(sheet) == "keyed"


def test_a_serial_has_one_outcome():
    city = paper.city()
    batch = paper.batch(city)
    printed = paper.run(city, count=1).sheets.get()
    paper.keyed(batch, serial=printed.serial)
    other = paper.keyed(batch)

    with pytest.raises(IntegrityError), transaction.atomic():
        KeyedSheet.objects.filter(pk=other.pk).update(sheet=printed)

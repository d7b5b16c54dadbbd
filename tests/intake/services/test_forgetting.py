import pytest

from foundation.models import StoredFile
from intake.models import ScannedPage, ScanUpload
from intake.services import batches
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import scans

pytestmark = pytest.mark.django_db


def test_a_closed_pile_keeps_no_scans():
    city = paper.city()
    run, batch = scans.run(city, count=1), paper.batch(city, returned=1)
    [(_, [jpeg])] = scans.filled(run)
    scans.uploaded(batch, jpeg)
    other = paper.batch(city)
    scans.uploaded(other, b"Dear city,")
    paper.keyed(batch, serial=run.sheets.get().serial)

    batches.close(by=tenants.setter(), batch=batch)

    assert ScanUpload.objects.get().batch == other
    assert ScannedPage.objects.count() == 1
    assert StoredFile.objects.filter(kind__in=("scan", "page")).count() == 1

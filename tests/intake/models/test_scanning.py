import pytest
from django.db import IntegrityError

from intake.models import ScannedPage
from tests.factories import intake as paper
from tests.factories import scans

pytestmark = pytest.mark.django_db


def test_a_page_of_a_sheet_is_read_once():
    city = paper.city()
    run, batch = paper.run(city), paper.batch(city)
    [upload] = scans.uploaded(batch, b"Dear city,")
    sheet = run.sheets.first()

    def page(position: int, verdict: str) -> ScannedPage:
        return ScannedPage.objects.create(
            partnership=city, upload=upload, position=position, verdict=verdict, sheet=sheet, page=1
        )

    page(5, "read")
    page(6, "doubled")
    assert str(upload) == "1.jpg" and str(upload.pages.first()) == "1 unreadable"
    with pytest.raises(IntegrityError, match="read_once"):
        page(7, "read")

import pytest
from django.db import IntegrityError, transaction

from analytics.models import RowExport
from foundation import clock
from tests.factories import partnerships as people
from tests.factories.rows import SERIES

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("odd", [{"purpose": ""}, {"file_format": "exe"}])
def test_what_cannot_be_stored(odd: dict) -> None:
    values = {
        "partnership": people.partnership(),
        "series": SERIES,
        "waves": [1],
        "columns": ["person"],
        "file_format": "csv",
        "rows": 51,
        "digest": "d",
        "purpose": "thesis",
        "language": "en",
        "exported_at": clock.now(),
        "exported_by": people.setter(),
    }
    assert str(RowExport.objects.create(**values)).startswith("csv 2")
    with pytest.raises(IntegrityError), transaction.atomic():
        RowExport.objects.create(**{**values, **odd})

import pytest
from django.db import IntegrityError, transaction

from analytics.models import Edition
from tests.factories import insight
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "changed", [{"number": 1}, {"number": 0}, {"is_correction": True, "reason": ""}, {"content": ""}]
)
def test_what_cannot_be_stored(changed: dict[str, object]) -> None:
    here = people.partnership()
    insight.stored(here, [insight.snapshot()])
    row = Edition.objects.get()
    fields = {each.attname: getattr(row, each.attname) for each in Edition._meta.concrete_fields}
    fresh = {name: value for name, value in fields.items() if name not in ("id", "uuid")}
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.create(**{**fresh, "number": 2, **changed})
    assert Edition.objects.create(**{**fresh, "number": 2}).number == 2

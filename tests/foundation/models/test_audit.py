import pytest
from django.db import DatabaseError, transaction

from foundation.models import AuditEntry, AuditLink
from foundation.services import audit, seal
from tests.factories import foundation

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", [AuditEntry, AuditLink])
@pytest.mark.parametrize("change", ["update", "delete"])
def test_it_is_append_only(model, change):
    audit.record(by=foundation.actor(), action="test", target=foundation.actor())
    seal.seal()
    rows = model.objects.all()

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        if change == "delete":
            rows._raw_delete(rows.db)
        else:
            rows.update(**({"action": "other"} if model is AuditEntry else {"digest": b"x"}))

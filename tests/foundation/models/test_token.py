from datetime import date

import pytest
from django.db import IntegrityError, transaction

from foundation import clock
from foundation.models import ApiToken
from foundation.services import actors

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("odd", [{"name": ""}, {"scopes": []}, {"revoked_at": "now"}])
def test_what_cannot_be_stored(odd: dict) -> None:
    by = actors.system("tests")
    values = {
        "partnership_ref": 1,
        "name": "dashboard",
        "digest": "d",
        "scopes": ["surveys:read"],
        "expires_on": date(2030, 1, 1),
        "issued_at": clock.now(),
        "issued_by": by,
    } | odd
    if values.get("revoked_at"):
        values["revoked_at"] = clock.now()
    with pytest.raises(IntegrityError), transaction.atomic():
        ApiToken.objects.create(**values)


def test_it_is_called_by_its_name() -> None:
    assert str(ApiToken(name="dashboard")) == "dashboard"

import pytest
from django.db import IntegrityError, transaction

from analytics.models import ComparisonConsent
from foundation import clock
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_what_cannot_be_stored() -> None:
    here, there = people.partnership(), people.partnership()
    right = {
        "partnership": here,
        "other": there,
        "purpose": "x",
        "given_at": clock.now(),
        "given_by": people.setter(),
    }
    ComparisonConsent.objects.create(**right)
    for wrong in ({}, {"other": here}, {"purpose": ""}, {"ended_at": clock.now()}):
        with pytest.raises(IntegrityError), transaction.atomic():
            ComparisonConsent.objects.create(**{**right, **wrong})

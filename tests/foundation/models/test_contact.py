import pytest
from django.db import IntegrityError, transaction

from foundation.models import ContactCard, KeyCanary
from tests.factories import foundation

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("values", [{"payload": None}, {"wrapped_key": None}])
def test_a_contact_is_whole_or_erased(values):
    card = foundation.contact()
    with pytest.raises(IntegrityError), transaction.atomic():
        ContactCard.objects.filter(pk=card.pk).update(**values)


def test_there_is_one_canary():
    with pytest.raises(IntegrityError), transaction.atomic():
        KeyCanary.objects.create(pk=2, sealed=b"x")


def test_its_name_tells_nothing():
    assert "Anna" not in str(foundation.contact()) and str(KeyCanary()) == "canary"

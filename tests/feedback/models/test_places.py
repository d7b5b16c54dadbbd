import pytest
from django.db import IntegrityError, connection, transaction

from feedback.models import Asset, Place, Sign
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_names_are_unique_in_a_city_and_positions_are_whole() -> None:
    here = feedback.place()
    station = Place.objects.create(partnership=here, name="Station")
    for wrong in ({"name": "Station"}, {"name": ""}, {"name": "x", "latitude": 51}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Place.objects.create(partnership=here, **wrong)
    assert str(station) == "Station"
    assert str(Asset.objects.create(partnership=here, tag="B1", kind="bike")) == "B1"
    assert str(Sign.objects.create(partnership=here, asset_kind="bike", name="turned")) == "turned"


def test_a_place_of_another_city_cannot_be_pointed_at() -> None:
    elsewhere = Place.objects.create(partnership=feedback.place(), name="Elsewhere")
    with pytest.raises(IntegrityError), transaction.atomic():
        Asset.objects.create(partnership=feedback.place(), tag="B1", kind="bike", place=elsewhere)

        connection.check_constraints()

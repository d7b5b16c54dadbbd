import pytest

from feedback.models import Asset, Place, Sign
from feedback.selectors import places
from feedback.services import publishing
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_what_is_offered_and_where_something_is_published() -> None:
    here = feedback.place()
    station = Place.objects.create(partnership=here, name="Station")
    old = Place.objects.create(partnership=here, name="Old market", is_offered=False)
    Place.objects.create(partnership=feedback.place(), name="Elsewhere")
    assert list(places.offered(here)) == [station]
    assert list(places.all_of(here)) == [old, station]
    assert places.by_uuid(here, station.uuid) == station

    row = feedback.suggestion(here, listed_place=station)
    publishing.release(by=feedback.staff(), suggestion=row, text=row.text)
    assert list(places.in_register(here)) == [station]


def test_an_object_is_found_by_its_tag_as_typed() -> None:
    here = feedback.place()
    bike = Asset.objects.create(partnership=here, tag="BIKE-017", kind="bike")
    Asset.objects.create(partnership=here, tag="BIKE-018", kind="bike", is_in_use=False)
    turned = Sign.objects.create(partnership=here, asset_kind="bike", name="saddle turned")
    assert places.asset(here, " bike-017 ") == bike
    assert places.asset(here, "BIKE-018") is None
    assert list(places.assets(here)) == [bike]
    assert places.signs(here, "bike") == [turned] and places.signs(here, "rack") == []

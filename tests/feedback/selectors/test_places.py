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


def test_the_drawing_has_what_stands_in_the_register_and_has_a_position() -> None:
    here = feedback.place()
    quay = Place.objects.create(partnership=here, name="Quay", latitude="51.21", longitude="3.23")
    Place.objects.create(partnership=here, name="Market", latitude="51.2", longitude="3.22")
    nowhere = Place.objects.create(partnership=here, name="Somewhere")
    for place in (quay, nowhere):
        row = feedback.suggestion(here, listed_place=place)
        publishing.release(by=feedback.staff(), suggestion=row, text=row.text)
    assert [(spot.name, spot.count, spot.key) for spot in places.spots(here)] == [("Quay", 1, str(quay.uuid))]
    assert places.spots(feedback.place()) == []


def test_a_place_is_known_by_its_key_only_here_and_while_it_is_offered() -> None:
    here = feedback.place()
    quay = Place.objects.create(partnership=here, name="Quay")
    assert places.by_key(here, str(quay.uuid)) == quay
    assert places.by_key(feedback.place(), str(quay.uuid)) is None
    assert places.by_key(here, "nonsense") is None

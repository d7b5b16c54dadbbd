from config.samples import places
from feedback.models import Asset, Place, Sign


def test_places_are_offered_and_bikes_stand_at_them(town):
    places.write(town)

    assert Place.objects.filter(is_offered=True).count() == 10
    assert Asset.objects.filter(place__isnull=False).count() == places.BIKES
    assert set(Sign.objects.values_list("name", flat=True)) == set(places.SIGNS["nl"])

from decimal import Decimal

import pytest

from feedback.models import Asset, Place, Sign
from feedback.selectors import places
from feedback.services import listing
from foundation.errors import Refused
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_lists_are_pasted_and_brought_up_to_date() -> None:
    here, by = feedback.place(), feedback.staff()
    assert listing.keep_places(by=by, partnership=here, lines="Station; 51,2172; 4,4211\n\nMarket\n") == 2
    listing.keep_places(by=by, partnership=here, lines="Market\t51.22\t4.40")
    assert Place.objects.count() == 2
    assert Place.objects.get(name="Market").latitude == Decimal("51.220000")
    assert listing.keep_assets(by=by, partnership=here, lines="B-17; bike; station\nR1; rack") == 2
    assert Asset.objects.get(tag="B-17").place.name == "Station"
    listing.keep_signs(by=by, partnership=here, lines="bike; saddle turned\nbike; saddle turned")
    assert Sign.objects.get().name == "saddle turned"


@pytest.mark.parametrize(
    ("keep", "lines", "said"),
    [
        ("keep_places", " \n ", "no line"),
        ("keep_places", "A\nB; 51", "Line 2"),
        ("keep_places", "A; x; y", "Line 1"),
        ("keep_places", "A; 91; 4", "not on the map"),
        ("keep_places", "A; nan; 4", "not on the map"),
        ("keep_places", "; 51; 4", "begins with nothing"),
        ("keep_assets", "B 17", "Line 1"),
        ("keep_assets", "../x; bike", "Line 1"),
        ("keep_assets", "B1; bike; Nowhere", "not on the list yet"),
        ("keep_signs", "bike", "Line 1"),
        ("keep_places", "x\n" * 5001, "Up to 5000"),
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_kept(keep: str, lines: str, said: str) -> None:
    here = feedback.place()
    with pytest.raises(Refused, match=said):
        getattr(listing, keep)(by=feedback.staff(), partnership=here, lines=lines)
    assert not Place.objects.exists() and not Asset.objects.exists()


def test_what_is_retired_is_offered_no_more_and_stays() -> None:
    here = feedback.place()
    place = Place.objects.create(partnership=here, name="Station")
    bike = Asset.objects.create(partnership=here, tag="B1", kind="bike")
    for row in (place, bike):
        listing.retire(by=feedback.staff(), row=row)
    assert not places.offered(here) and not places.assets(here) and Place.objects.exists()

"""Half a position, or one that is not on the globe, cannot be stored."""

from decimal import Decimal

import pytest
from django.db import IntegrityError

from feedback.models import Place
from tests.factories import partnerships as tenants

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("latitude", "longitude"), [("51.2", None), (None, "4.4"), ("90.1", "4.4"), ("51.2", "180.1")]
)
def test_an_impossible_position_is_refused(latitude: str | None, longitude: str | None) -> None:
    degrees = {"latitude": latitude and Decimal(latitude), "longitude": longitude and Decimal(longitude)}
    with pytest.raises(IntegrityError, match="position_whole"):
        Place.objects.create(partnership=tenants.partnership(), name="Kaai", **degrees)


@pytest.mark.parametrize(("latitude", "longitude"), [(None, None), (Decimal(-90), Decimal(180))])
def test_none_and_whole_ones_are_kept(latitude: Decimal | None, longitude: Decimal | None) -> None:
    Place.objects.create(
        partnership=tenants.partnership(), name="Kaai", latitude=latitude, longitude=longitude
    )

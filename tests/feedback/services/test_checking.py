from datetime import timedelta
from decimal import Decimal

import pytest

from feedback.models import Place
from feedback.services.checking import checked
from foundation import clock
from foundation.errors import Refused
from tests.factories import feedback

pytestmark = pytest.mark.django_db
SAID = {"channel": "web", "kind": "report", "text": "Glass", "language": "en"}


def test_a_position_needs_both_numbers_and_lies_on_the_map() -> None:
    here = feedback.place()
    fields, _person = checked(
        here, {**SAID, "latitude": Decimal("51.21989"), "longitude": Decimal("4.402462999")}
    )
    assert (fields["latitude"], fields["longitude"]) == (Decimal("51.21989"), Decimal("4.402463"))
    assert checked(here, {**SAID, "latitude": Decimal(1)})[0]["latitude"] is None
    with pytest.raises(Refused) as refused:
        checked(here, {**SAID, "latitude": Decimal(99), "longitude": Decimal(4)})
    assert refused.value.code == "bad_position"


def test_what_is_not_given_has_its_default() -> None:
    fields, person = checked(feedback.place(), SAID)
    assert fields["answer_channel"] == "code" and fields["said_on"] and person.name == ""


def test_the_days_to_answer_run_from_the_day_it_reached_us() -> None:
    here, today = feedback.place(), clock.today("Europe/Brussels")
    fields, _person = checked(here, {**SAID, "received_on": today - timedelta(days=3)})
    assert fields["received_on"] == fields["said_on"] == today - timedelta(days=3)
    for wrong in (
        {"received_on": today + timedelta(days=1)},
        {"received_on": today - timedelta(days=2), "said_on": today},
    ):
        with pytest.raises(Refused) as refused:
            checked(here, {**SAID, **wrong})
        assert refused.value.code == "future"


def test_a_place_of_another_city_is_refused() -> None:
    elsewhere = Place.objects.create(partnership=feedback.place(), name="Elsewhere")
    with pytest.raises(Refused):
        checked(feedback.place(), {**SAID, "listed_place": elsewhere})

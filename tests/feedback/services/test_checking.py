from decimal import Decimal

import pytest

from feedback.services.checking import checked
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

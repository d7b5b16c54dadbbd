"""What waits for a coordinator."""

from datetime import date

import pytest

from surveys.selectors import attention
from surveys.services import departing
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_only_what_is_open_and_only_here() -> None:
    row = factory.invitation()
    said = departing.say(by=people.setter(), invitation=row, last_day=date(2026, 1, 1))

    assert attention.departures(row.wave) == [said]
    assert attention.troubles(row.wave) == []
    assert attention.waiting(row.partnership) == 1
    assert attention.waiting(people.partnership()) == 0

    departing.dismiss(by=people.setter(), departure=said)
    assert attention.departures(row.wave) == []
    assert attention.waiting(row.partnership) == 0

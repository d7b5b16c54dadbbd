from datetime import date

import pytest

from foundation.errors import Refused
from partnerships.models import ClosedDay
from partnerships.services import closed_days
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_a_day_is_closed_once_and_opens_again():
    here = make.partnership()
    day = {"by": make.setter(), "partnership": here, "day": date(2026, 7, 20), "reason": {"en": "Bridge day"}}
    row = closed_days.add(**day)
    with pytest.raises(Refused, match="already"):
        closed_days.add(**day)
    closed_days.remove(closed_day=row, by=make.setter())
    assert not ClosedDay.objects.exists()

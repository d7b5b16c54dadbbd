"""What goes by the clock."""

from datetime import UTC, datetime, timedelta

import pytest

from analytics.schedule import expire
from foundation import clock
from tests.factories import partnerships as people
from tests.factories import workbench

pytestmark = pytest.mark.django_db


def test_after_two_years_a_text_goes_by_itself() -> None:
    here = people.partnership()
    with clock.at(datetime(2026, 2, 1, tzinfo=UTC)):
        workbench.source(here)
    with clock.at(datetime(2026, 2, 1, tzinfo=UTC) + timedelta(days=729)):
        assert expire() == 0
    with clock.at(datetime(2026, 2, 1, tzinfo=UTC) + timedelta(days=730)):
        assert (expire(), expire()) == (1, 0)

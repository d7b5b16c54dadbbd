"""What goes by the clock."""

from datetime import UTC, datetime, timedelta

import pytest

from analytics.schedule import expire, send_reports
from foundation import clock
from foundation.services import accounts
from tests.analytics.datasets.test_loop import imported_city
from tests.factories import mailed, workbench
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_after_two_years_a_text_goes_by_itself() -> None:
    here = people.partnership()
    with clock.at(datetime(2026, 2, 1, tzinfo=UTC)):
        workbench.source(here)
    with clock.at(datetime(2026, 2, 1, tzinfo=UTC) + timedelta(days=729)):
        assert expire() == 0
    with clock.at(datetime(2026, 2, 1, tzinfo=UTC) + timedelta(days=730)):
        assert (expire(), expire()) == (1, 0)


def test_a_closed_account_gets_no_reports_any_more() -> None:
    row = mailed.subscription(people.partnership())
    accounts.close(user=row.user, by=people.setter())
    assert (expire(), expire()) == (1, 0)


def test_reports_that_are_due_go_by_themselves_and_once() -> None:
    mailed.subscription(imported_city("web"))
    with clock.at(datetime(2026, 10, 1, tzinfo=UTC)):
        assert (send_reports(), send_reports()) == (1, 0)

from datetime import UTC, date, datetime

import pytest

from foundation import clock
from partnerships import schedule
from partnerships.models import Member
from tests.factories import partnerships as make


@pytest.mark.django_db
def test_the_tick_forgets_who_left_long_ago() -> None:
    make.seat(ends_on=date(2026, 3, 31))

    with clock.at(datetime(2030, 1, 1, tzinfo=UTC)):
        assert schedule.forget() == 1

    assert Member.objects.get().name == "–"


@pytest.mark.django_db
def test_the_tick_closes_accounts_nobody_uses() -> None:
    make.user()

    with clock.at(datetime(2099, 1, 1, tzinfo=UTC)):
        assert schedule.close_accounts() == 1

import time
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from foundation import clock

NEW_YEAR = datetime(2027, 1, 1, 0, 30, tzinfo=UTC)


def test_it_stands_where_it_was_put_and_moves_on_afterwards():
    with clock.at(NEW_YEAR):
        assert clock.now() == NEW_YEAR
    assert abs(clock.now() - datetime.fromtimestamp(time.time(), UTC)) < timedelta(minutes=1)


def test_the_day_is_the_partnerships_own():
    with clock.at(NEW_YEAR):
        assert clock.today("Europe/Brussels") == date(2027, 1, 1)
        assert clock.today("America/New_York") == date(2026, 12, 31)


def test_it_answers_in_utc_and_nests():
    with clock.at(NEW_YEAR.astimezone(timezone(timedelta(hours=5)))):
        with clock.at(NEW_YEAR + timedelta(days=1)):
            assert clock.now().day == 2
        assert clock.now().utcoffset() == timedelta(0) and clock.now().day == 1


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"), clock.at(datetime(2027, 1, 1)):  # noqa: DTZ001
        pass

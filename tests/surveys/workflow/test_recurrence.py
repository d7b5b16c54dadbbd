"""Recurrence: nine o'clock stays nine o'clock over the change of the clocks."""

from datetime import UTC, datetime
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from surveys.workflow.recurrence import check_rule, days_later, next_opening, openings, shortest_gap_days

BRUSSELS = "Europe/Brussels"
LOCAL = ZoneInfo(BRUSSELS)
FIRST = datetime(2026, 1, 12, 9, tzinfo=LOCAL)
QUARTERLY = "FREQ=MONTHLY;INTERVAL=3"


def test_the_local_hour_stays_when_summer_time_begins() -> None:
    found = list(islice(openings(QUARTERLY, FIRST, BRUSSELS), 4))

    assert [moment.astimezone(LOCAL).hour for moment in found] == [9] * 4
    # 12 January in winter time; April, July and October in summer time
    assert [moment.hour for moment in found] == [8, 7, 7, 7]


def test_an_hour_that_the_clock_skips_is_taken_just_after() -> None:
    first = datetime(2026, 3, 22, 2, 30, tzinfo=LOCAL)

    skipped = next_opening("FREQ=WEEKLY", first=first, after=first, zone=BRUSSELS)

    assert skipped == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert skipped.astimezone(LOCAL).hour == 3


def test_an_hour_that_comes_twice_is_taken_the_first_time() -> None:
    first = datetime(2026, 10, 18, 2, 30, tzinfo=LOCAL)

    doubled = next_opening("FREQ=WEEKLY", first=first, after=first, zone=BRUSSELS)

    assert doubled == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert next_opening("FREQ=WEEKLY", first=first, after=doubled, zone=BRUSSELS) == datetime(
        2026, 11, 1, 1, 30, tzinfo=UTC
    )


def test_the_first_opening_itself_comes_after_anything_earlier() -> None:
    before = datetime(2025, 1, 1, tzinfo=UTC)

    assert next_opening(QUARTERLY, first=FIRST, after=before, zone=BRUSSELS) == FIRST


def test_a_rule_comes_to_its_end() -> None:
    assert next_opening("FREQ=YEARLY;COUNT=1", first=FIRST, after=FIRST, zone=BRUSSELS) is None


def test_the_shortest_gap_counts_whole_days() -> None:
    assert shortest_gap_days(QUARTERLY, FIRST, BRUSSELS) == 89
    assert shortest_gap_days("FREQ=YEARLY;COUNT=1", FIRST, BRUSSELS) is None


def test_a_rule_is_kept_in_one_spelling() -> None:
    assert check_rule(" rrule:freq=monthly;interval=3;") == QUARTERLY


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "every quarter",
        "FREQ=DAILY",
        "FREQ=SECONDLY",
        "FREQ=MONTHLY;BYHOUR=3",
        "FREQ=MONTHLY;INTERVAL=x",
        "FREQ=MONTHLY;UNTIL=20270101T000000Z",
        "FREQ=MONTHLY;NONSENSE=1",
        "FREQ=",
    ],
)
def test_what_is_no_rule_is_refused_by_name(rule: str) -> None:
    with pytest.raises(ValueError, match=r"FREQ|rule|BYHOUR"):
        check_rule(rule)


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        (
            datetime(2026, 3, 16, 8, tzinfo=UTC),
            datetime(2026, 4, 6, 7, tzinfo=UTC),
        ),  # over the night of 29 March
        (datetime(2026, 10, 12, 7, tzinfo=UTC), datetime(2026, 11, 2, 8, tzinfo=UTC)),  # over 25 October
    ],
)
def test_days_later_is_the_same_time_on_the_wall(opens: datetime, closes: datetime) -> None:
    assert days_later(opens, 21, "Europe/Brussels") == closes


def test_an_hour_that_a_night_skips_or_has_twice_is_one_moment() -> None:
    skipped = days_later(datetime(2026, 3, 28, 1, 30, tzinfo=UTC), 1, "Europe/Brussels")
    twice = days_later(datetime(2026, 10, 24, 0, 30, tzinfo=UTC), 1, "Europe/Brussels")

    assert skipped == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)  # 02:30 does not exist: 03:30 summer time
    assert twice == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # the first of the two

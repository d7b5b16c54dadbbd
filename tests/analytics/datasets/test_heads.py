"""The head of a wave: its days in the partnership's zone, not in UTC."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from analytics.datasets import heads
from tests.factories import insight
from tests.factories import surveys as factory


def test_days_are_those_of_the_place() -> None:
    late = datetime(2026, 3, 31, 22, 30, tzinfo=UTC)
    taken = replace(insight.snapshot(2), opened=late, closed=late)
    found = heads.of_wave(taken, ZoneInfo("Europe/Brussels"), published=True)
    assert (found["opened"], found["closed"]) == (date(2026, 4, 1), date(2026, 4, 1))
    assert (found["number"], found["edition"], found["key"], found["published"]) == (
        taken.number,
        taken.edition,
        taken.wave,
        True,
    )


@pytest.mark.django_db
def test_the_head_of_a_series() -> None:
    row = factory.series()
    found = heads.of_series(row.partnership, row)
    assert found["series"] == str(row.uuid) and found["slug"] == row.partnership.slug
    assert found["name"] == dict(row.name) and found["k"] == row.partnership.disclosure_k

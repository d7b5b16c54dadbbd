"""The year ahead, month by month."""

from datetime import date, timedelta

import pytest

from surveys.selectors import calendar
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_waves_and_what_the_rule_will_bring() -> None:
    wave = factory.open_wave()

    months = calendar.year(wave.partnership, factory.FIRST)
    openings = [
        (month.first, one.kind) for month in months for one in month.entries if one.kind != calendar.CLOSES
    ]

    assert openings == [
        (date(2026, 1, 1), "opens"),
        (date(2026, 4, 1), "opens"),
        (date(2026, 7, 1), "foreseen"),
        (date(2026, 10, 1), "foreseen"),
        (date(2027, 1, 1), "foreseen"),
    ]
    assert calendar.year(people.partnership(), factory.FIRST) == []


def test_months_that_are_over_are_left_out() -> None:
    wave = factory.open_wave()

    months = calendar.year(wave.partnership, factory.FIRST + timedelta(days=25))

    assert months[0].first == date(2026, 2, 1)
    assert [one.kind for one in months[0].entries] == ["closes"]

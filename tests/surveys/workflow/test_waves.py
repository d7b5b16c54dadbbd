"""The table of a wave's life."""

from datetime import UTC, datetime, timedelta

import pytest

from surveys.workflow import waves as table

OPENS = datetime(2026, 1, 12, 8, tzinfo=UTC)
CLOSES = OPENS + timedelta(days=21)
SETTLES = CLOSES + table.GRACE


def test_every_state_has_its_row_and_leads_to_states_there_are() -> None:
    assert set(table.ALLOWED) == set(table.STATES)
    assert all(following in table.STATES for row in table.ALLOWED.values() for following in row)


@pytest.mark.parametrize(
    ("state", "to"),
    [
        ("planned", "open"),
        ("open", "closing"),
        ("closing", "closed"),
        ("closed", "published"),
        ("planned", "skipped"),
    ],
)
def test_what_may_happen(state: str, to: str) -> None:
    assert table.allowed(state, to)


@pytest.mark.parametrize(
    ("state", "to"),
    [
        ("open", "planned"),
        ("closed", "open"),
        ("published", "closed"),
        ("open", "skipped"),
        ("planned", "closed"),
    ],
)
def test_what_may_not(state: str, to: str) -> None:
    assert not table.allowed(state, to)


@pytest.mark.parametrize(
    ("state", "now", "expected"),
    [
        ("planned", OPENS - timedelta(seconds=1), "planned"),
        ("planned", OPENS, "open"),
        ("open", CLOSES - timedelta(seconds=1), "open"),
        ("open", CLOSES, "closing"),
        ("closing", SETTLES - timedelta(seconds=1), "closing"),
        ("closing", SETTLES, "closed"),
        ("closed", SETTLES + table.READING - timedelta(seconds=1), "closed"),
        ("closed", SETTLES + table.READING, "published"),
        ("skipped", SETTLES, "skipped"),
    ],
)
def test_the_clock_moves_a_wave_one_step(state: str, now: datetime, expected: str) -> None:
    assert table.next_by_clock(state, opens=OPENS, closes=CLOSES, settles=SETTLES, now=now) == expected

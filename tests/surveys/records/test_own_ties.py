"""What one person may know of a tie of theirs."""

from datetime import date
from uuid import UUID

import pytest

from surveys.records.own_ties import OwnTie, OwnYear, numbered, points, spokes


@pytest.mark.parametrize(
    ("mine", "theirs", "shown", "state"),
    [
        (3, 2, True, "confirmed"),
        (3, 0, True, "apart"),
        (0, 2, True, "apart"),
        (0, 0, True, "no_tie"),
        (3, None, True, "unconfirmed"),
        (None, 2, True, "unconfirmed"),
        (None, None, True, "missing"),
        (3, None, False, "withheld"),
        (None, None, False, "withheld"),
    ],
)
def test_states(mine: int | None, theirs: int | None, shown: bool, state: str) -> None:
    assert OwnTie(1, "x", mine, theirs, shown).state == state


def test_a_side_that_may_not_be_told_counts_for_nothing() -> None:
    assert OwnTie(1, "x", 2, 4, True).strength == 3
    assert OwnTie(1, "x", 2, 4, False).strength == 2
    assert OwnTie(1, "x", None, None, True).strength == 0


def test_each_keeps_their_place_and_who_is_no_tie_has_no_line() -> None:
    first, second = UUID(int=1), UUID(int=2)
    assert numbered({first: "Zoe", second: "anna"}) == {second: 1, first: 2}
    ties = (OwnTie(1, "anna", 4, 4, True), OwnTie(3, "Zoe", 0, 0, True))
    year = OwnYear("k", {}, "b", 1, date(2026, 1, 1), True, True, 2, ties, {})
    one, three = spokes(year, 4)
    assert (one.x, one.y, one.width) == (160.0, 28.0, 9.0)
    assert (three.x, three.y, three.width) == (160.0, 292.0, 0.0)


def test_cells_of_a_snapshot() -> None:
    assert points(("a=3", "b=dk", "c=0")) == {"a": 3, "c": 0}

"""The flows find what the linear program finds."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.measures.arrays import Bools, Floats
from analytics.measures.disclosure.audit import interval_of
from analytics.measures.disclosure.flows import is_known_closer, room

COUNTS = st.lists(st.lists(st.integers(0, 40), min_size=4, max_size=4), min_size=3, max_size=3)
MASKS = st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=3, max_size=3)


@settings(max_examples=60, deadline=None)
@given(COUNTS, MASKS)
def test_every_hidden_cell_moves_as_far_as_the_program_says(
    counts: list[list[int]], masks: list[list[bool]]
) -> None:
    table, hidden = np.array(counts, dtype=float), np.array(masks)
    for row, column in np.argwhere(hidden).tolist():
        low, high = programmed(table, hidden, row, column)
        assert room(table, hidden, row, column) == pytest.approx((low, high))
        assert is_known_closer(table, hidden, row, column, width=5) == (high - low < 4.999)


def programmed(table: Floats, hidden: Bools, row: int, column: int) -> tuple[float, float]:
    places = np.argwhere(hidden).tolist()
    equations = np.zeros((sum(table.shape), len(places)))
    for number, (at, beside) in enumerate(places):
        equations[at, number] = equations[table.shape[0] + beside, number] = 1
    held = np.where(hidden, table, 0)
    target = np.array([float([row, column] == place) for place in places])
    limits = np.tile((0.0, np.inf), (len(places), 1))
    return interval_of(target, equations, np.concatenate([held.sum(axis=1), held.sum(axis=0)]), limits)


def test_more_than_can_be_counted_is_refused() -> None:
    with pytest.raises(ValueError, match="more than flows"):
        room(np.full((2, 2), 2.0**30), np.ones((2, 2), dtype=bool), 0, 0)

"""Reference case 13: the table whose small cells are (0,1) and (2,2); hiding (0,2) and (2,1) too makes it safe."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.measures.disclosure.audit import solvable
from analytics.measures.disclosure.policy import Policy
from analytics.measures.disclosure.suppress import suppress
from tests.analytics.measures.disclosure.test_audit import TABLE

FIVE = Policy(k=5)


def test_case_13_hides_two_more_cells():
    found = suppress(TABLE, policy=FIVE)
    assert found.cells == ((12, None, None, 20), (7, 15, 9, 11), (25, None, None, 30))
    assert (found.primary, found.secondary, found.shown) == (2, 2, True)


def test_a_table_without_small_cells_stays_whole():
    found = suppress([[9, 8], [7, 6]], policy=FIVE)
    assert found.cells == ((9, 8), (7, 6))


def test_what_cannot_be_protected_is_not_shown_at_all():
    found = suppress([[1, 0], [0, 9]], policy=FIVE)
    assert (found.shown, found.reason) == (False, "cannot be shown")
    assert found.cells == ((None, None), (None, None))


def test_one_row_is_refused():
    with pytest.raises(ValueError, match="two rows"):
        suppress([[1, 2]])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.integers(0, 30), min_size=4, max_size=4), min_size=3, max_size=3))
def test_no_small_cell_is_ever_known_closer_than_k(table):
    found = suppress(table, policy=FIVE)
    if found.shown:
        hidden = np.array([[cell is None for cell in row] for row in found.cells])
        small = [cell for cell in solvable(table, hidden) if 0 < table[cell.row][cell.column] < 5]
        assert all(cell.width >= 5 for cell in small)

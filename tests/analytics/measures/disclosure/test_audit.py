"""Reference case 13: a 3 x 4 table with margins, k=5 (solved by linear program)."""

import numpy as np
import pytest

from analytics.measures.disclosure.audit import solvable

TABLE = [[12, 3, 8, 20], [7, 15, 9, 11], [25, 18, 2, 30]]


def hide(*cells):
    mask = np.zeros((3, 4), dtype=bool)
    for cell in cells:
        mask[cell] = True
    return mask


def test_case_13_small_cells_alone_are_solved_back_exactly():
    found = solvable(TABLE, hide((0, 1), (2, 2)))
    assert all(cell.exact for cell in found)
    assert [cell.low for cell in found] == pytest.approx([3, 2])


def test_case_13_two_more_hidden_cells_protect_them():
    found = solvable(TABLE, hide((0, 1), (2, 2), (0, 2), (2, 1)))
    assert len(found) == 4
    assert all(cell.width >= 10 for cell in found)


def test_every_interval_holds_the_hidden_count():
    for cell in solvable(TABLE, np.ones((3, 4), dtype=bool)):
        assert cell.low - 1e-9 <= TABLE[cell.row][cell.column] <= cell.high + 1e-9


def test_nothing_hidden_is_nothing_to_solve():
    assert solvable(TABLE, hide()) == ()


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="hidden"):
        solvable(TABLE, [[True]])
    with pytest.raises(ValueError, match="whole counts"):
        solvable([[1.5, 2]], [[True, False]])

"""Reference case 9: Hollander & Wolfe (1999), table 6.6 (motivational effect of knowledge of performance)."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.jonckheere import jonckheere

GROUPS = [[40, 35, 38, 43, 44, 41], [38, 40, 47, 44, 40, 42], [48, 40, 45, 43, 46, 44]]


def test_case_9_hollander_and_wolfe():
    found = jonckheere(GROUPS)
    assert found.j == 79
    assert found.variance == pytest.approx(150.2867647, abs=1e-6)
    assert found.z == pytest.approx(2.0392931, abs=1e-6)
    assert found.value == pytest.approx(0.4629630, abs=1e-6)


def test_empty_groups_and_gaps_are_left_out():
    found = jonckheere([GROUPS[0], [], [*GROUPS[1], np.nan], GROUPS[2]])
    assert (found.j, found.n, found.missing) == (79, 18, 1)


def test_nothing_to_compare_says_why():
    assert "two groups" in jonckheere([GROUPS[0]]).reason
    assert jonckheere([[1], [1]]).reason == "undefined: no variation"
    assert jonckheere([[1], [2]]).value == 1


@given(st.lists(st.lists(st.integers(0, 9), min_size=1, max_size=5), min_size=2, max_size=4))
def test_the_other_way_round_is_the_opposite_trend(groups):
    there, back = jonckheere(groups), jonckheere(groups[::-1])
    if there.value is not None:
        assert there.value == pytest.approx(-back.value)
        assert -1 <= there.value <= 1
        assert there.z == pytest.approx(-back.z)

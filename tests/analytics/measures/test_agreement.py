"""Reference case 2: {1,5,1,5} and {5,1,5,1}, twice each: the raw formula gives 1.667, which must clamp to 0."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.agreement import chance_agreement, rwg_j

SPLIT = [[1, 5, 1, 5], [5, 1, 5, 1], [1, 5, 1, 5], [5, 1, 5, 1]]


def test_case_2_two_camps_clamp_to_zero():
    found = rwg_j(SPLIT)
    assert found.value == 0
    assert found.raw == pytest.approx(5 / 3, abs=1e-6)
    assert not found.beyond_chance


def test_full_agreement_is_one_and_beyond_chance():
    found = rwg_j([[4, 4, 4, 4]] * 8)
    assert found.value == 1
    assert found.beyond_chance


def test_it_is_judged_against_chance_of_the_same_size():
    assert chance_agreement(4, 4) > chance_agreement(40, 4)
    assert chance_agreement(4, 4) == chance_agreement(4, 4, 5, 2_000, 1)


def test_one_rater_is_undefined():
    found = rwg_j([[1, 2], [np.nan, 3]])
    assert (found.value, found.n, found.missing) == (None, 1, 1)
    assert "two complete raters" in found.reason


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="options"):
        rwg_j(SPLIT, options=1)
    with pytest.raises(ValueError, match="one item"):
        rwg_j(np.empty((3, 0)))


@given(st.lists(st.lists(st.integers(1, 5), min_size=3, max_size=3), min_size=2, max_size=8))
def test_it_never_leaves_0_to_1(ratings):
    assert 0 <= rwg_j(ratings, draws=20).value <= 1

"""Reference case 1: psych::bfi (R package psych), A1-A5 with A1 reversed (7-x), complete rows only.

Alpha needs no more than sums and cross products, so these stand here instead of 2,709 rows of somebody's answers.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.reliability import alpha, alpha_of_covariance, alpha_of_variances

PEOPLE = 2709
SUMS = np.array([12428, 12996, 12459, 12684, 12329])
PRODUCTS = np.array(
    [
        [62358, 61150, 58489, 59029, 57438],
        [61150, 66094, 61793, 62437, 60705],
        [58489, 61793, 61909, 60237, 58954],
        [59029, 62437, 60237, 65372, 59284],
        [57438, 60705, 58954, 59284, 60421],
    ]
)
BFI = (PRODUCTS - np.outer(SUMS, SUMS) / PEOPLE) / (PEOPLE - 1)


def test_case_1_bfi_agreeableness():
    found = alpha_of_covariance(BFI, n=PEOPLE)
    assert found.value == pytest.approx(0.7037558944, abs=1e-9)
    assert (found.low, found.high) == pytest.approx((0.6857446, 0.7210360), abs=1e-6)
    assert found.n == 2709


def test_people_with_a_gap_are_left_out_and_counted():
    answers = [[1, 2, 1], [4, 5, 4], [3, 3, 2], [np.nan, 1, 1]]
    found = alpha(answers)
    assert (found.n, found.missing) == (3, 1)
    assert found.value == pytest.approx(alpha(answers[:3]).value)


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ([[3, 3], [3, 3], [3, 3]], "no variation"),
        ([[1, 2]], "fewer than two"),
        ([[1, 5], [5, 1]], "no variation"),
    ],
)
def test_no_variation_is_undefined_not_zero_or_one(answers, words):
    found = alpha(answers)
    assert found.value is None
    assert words in found.reason


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="two items"):
        alpha([[1], [2]])
    with pytest.raises(ValueError, match="square"):
        alpha_of_covariance([[1, 2]], n=3)
    with pytest.raises(ValueError, match="confidence"):
        alpha_of_covariance(BFI, n=9, confidence=2)
    assert alpha_of_variances(items=2, item_variance=1, total_variance=1, n=1).value is None


@given(
    st.lists(st.integers(1, 5), min_size=3, max_size=30).filter(lambda x: len(set(x)) > 1), st.integers(2, 6)
)
def test_copies_of_one_item_are_perfectly_reliable(item, copies):
    found = alpha(np.tile(np.array(item, dtype=float)[:, None], copies))
    assert found.value == pytest.approx(1)

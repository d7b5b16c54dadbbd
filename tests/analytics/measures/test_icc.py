"""Shrout & Fleiss (1979), table 2: six targets, four judges: ICC(1,1) = .17, ICC(1,4) = .44 (psych::ICC: .1657, .4428)."""

import numpy as np
import pytest

from analytics.measures.icc import icc

TARGETS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]


def test_shrout_and_fleiss():
    found = icc(TARGETS)
    assert found.icc1.value == pytest.approx(0.165742, abs=1e-6)
    assert found.icc2.value == pytest.approx(0.442797, abs=1e-6)
    assert (found.icc1.low, found.icc1.high) == pytest.approx((-0.1329, 0.7226), abs=1e-4)
    assert (found.icc1.n, found.groups) == (24, 6)


def test_fewer_than_five_groups_are_undefined():
    found = icc(TARGETS[:4])
    assert found.icc1.value is None
    assert "fewer than 5 groups" in found.icc2.reason


def test_groups_of_one_and_gaps_are_missing():
    found = icc([*TARGETS, [3], [np.nan, 4]])
    assert (found.groups, found.icc1.n, found.icc1.missing) == (6, 24, 3)


def test_no_variation_is_undefined():
    assert icc([[k, k] for k in range(6)]).icc1.reason == "undefined: no variation"
    assert "do not differ" in icc([[1, 3]] * 5).icc1.reason


def test_groups_of_unequal_size_are_weighted():
    found = icc([[1, 2], [3, 4, 5], [6, 7], [8, 9, 10, 11], [12, 13]])
    assert 0.9 < found.icc1.value < found.icc2.value < 1

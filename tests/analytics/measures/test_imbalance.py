import numpy as np
import pytest

from analytics.measures.change import paired_change
from analytics.measures.imbalance import imbalance

NAMES = ("interdependence", "trust", "commitment")


def dimensions(gap, n=20, noise=5.0):
    generator = np.random.default_rng(5)
    level = generator.normal(55, 10, n)
    return np.column_stack([level + generator.normal(0, noise, n) + shift for shift in (0, -gap, 0)])


def test_a_large_gap_is_flagged_for_the_pairs_that_have_it():
    found = {(each.first, each.second): each for each in imbalance(dimensions(20), NAMES)}
    assert found["interdependence", "trust"].flagged
    assert found["interdependence", "trust"].value > 15
    assert found["trust", "commitment"].flagged
    assert found["trust", "commitment"].value < -15
    assert not found["interdependence", "commitment"].flagged


def test_a_sure_but_small_gap_is_not_flagged():
    found = imbalance(dimensions(10, n=200), NAMES)[0]
    assert found.excludes_zero
    assert not found.flagged


def test_a_large_but_unsure_gap_is_not_flagged():
    found = imbalance([[80, 20, 50], [20, 60, 55], [90, 10, 60]], NAMES)[0]
    assert abs(found.value) >= 15
    assert not found.flagged


def test_the_adjusted_interval_is_the_wider_one():
    scores = dimensions(20)
    plain = paired_change(scores[:, 1], scores[:, 0])
    adjusted = imbalance(scores, NAMES)[0]
    assert adjusted.high - adjusted.low >= plain.high - plain.low
    assert adjusted.p >= plain.p


def test_no_variation_is_not_flagged_and_says_why():
    found = imbalance([[90, 10], [90, 10]], NAMES[:2])[0]
    assert (found.flagged, found.p, found.value) == (False, None, 80)
    assert "no variation" in found.reason


def test_names_must_fit_the_columns():
    with pytest.raises(ValueError, match="names"):
        imbalance([[1, 2]], NAMES)

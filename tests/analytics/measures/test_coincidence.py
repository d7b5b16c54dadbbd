import numpy as np
import pytest

from analytics.measures import coincidence
from analytics.measures.coincidence import alpha_of_counts

DIFFERENT = 1 - np.eye(2)


def test_no_variation_is_undefined_not_one():
    found = alpha_of_counts(np.array([[2.0, 0], [2, 0]]), DIFFERENT, method="m")
    assert found.value is None
    assert found.reason == "undefined: no variation"


def test_units_coded_once_are_missing():
    found = alpha_of_counts(np.array([[2.0, 0], [0, 2], [1, 0], [0, 0]]), DIFFERENT, method="m")
    assert (found.value, found.n, found.missing) == (1, 2, 2)
    assert found.reason == "no interval: too few units"
    assert alpha_of_counts(np.zeros((2, 2)), DIFFERENT, method="m").reason == "undefined: no unit coded twice"


def test_the_interval_is_repeatable_and_holds_the_value():
    generator = np.random.default_rng(1)
    counts = np.array([[2, 0], [0, 2], [1, 1]])[generator.integers(0, 3, 60)].astype(float)
    one, two = (alpha_of_counts(counts, DIFFERENT, method="m") for _ in range(2))
    assert one == two
    assert one.low < one.value < one.high
    assert one.high - one.low == pytest.approx(0.45, abs=0.2)


def test_many_units_are_drawn_anew_and_give_the_same_interval(monkeypatch):
    counts = np.array([[2.0, 0.0], [0.0, 2.0], [1.0, 1.0], [2.0, 0.0]] * 5)
    kept = coincidence.alpha_of_counts(counts, 1 - np.eye(2), method="x")
    monkeypatch.setattr(coincidence, "MOST_KEPT", 3)
    assert coincidence.alpha_of_counts(counts, 1 - np.eye(2), method="x") == kept

import numpy as np
import pytest

from analytics.measures.codes import alpha_of_codes, complete, decode, histogram
from analytics.measures.reliability import alpha


def codes(people=400, items=4, seed=1):
    generator = np.random.default_rng(seed)
    level = generator.integers(1, 4, (people, 1))
    found = (level + generator.integers(0, 3, (people, items))).astype(np.uint8)
    found[generator.random(found.shape) < 0.05] = 255
    return found


def test_alpha_off_the_snapshot_is_the_same_figure():
    fast, slow = alpha_of_codes(codes()), alpha(decode(codes()))
    assert (fast.value, fast.low, fast.high) == pytest.approx((slow.value, slow.low, slow.high))
    assert (fast.n, fast.missing) == (slow.n, slow.missing)


def test_long_scales_and_many_blocks_stay_exact():
    found = (codes(people=9_000, items=10) % 255 * 9).astype(np.uint8)
    assert alpha_of_codes(found).value == pytest.approx(alpha(decode(found)).value, abs=1e-12)


def test_no_variation_or_nobody_is_undefined():
    assert alpha_of_codes(np.full((9, 3), 4, dtype=np.uint8)).reason == "undefined: no variation"
    assert alpha_of_codes(np.full((9, 3), 255, dtype=np.uint8)).value is None


def test_decoding_makes_255_missing():
    found = decode(np.array([[1, 255]], dtype=np.uint8))
    assert found[0, 0] == 1
    assert np.isnan(found[0, 1])
    assert complete(np.array([[1, 255], [1, 2]], dtype=np.uint8)).tolist() == [False, True]


def test_a_histogram_keeps_missing_in_sight():
    found = histogram(np.array([[1, 5], [1, 255]], dtype=np.uint8))
    assert found.tolist() == [[0, 2, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 1, 1]]


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="codes"):
        decode(np.array([1.0]))
    with pytest.raises(ValueError, match="codes must be at most 5"):
        histogram(np.array([[6]], dtype=np.uint8))

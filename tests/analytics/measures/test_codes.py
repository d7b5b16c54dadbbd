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


def test_that_groups_differ_makes_no_answers_more_reliable():
    """Within groups: alpha of the pooled covariance within them, by numpy."""
    one, two = (
        codes(people=60, seed=2),
        np.where(codes(people=40, seed=3) == 255, 255, codes(people=40, seed=3) + 3),
    )
    two = two.astype(np.uint8)
    whole = [decode(each)[complete(each)] for each in (one, two)]
    freedom = sum(len(each) - 1 for each in whole)
    within = sum((len(each) - 1) * np.cov(each, rowvar=False) for each in whole) / freedom
    found = alpha_of_codes(one, two)
    assert found.value == pytest.approx(4 / 3 * (1 - np.trace(within) / within.sum()), abs=1e-12)
    assert found.n == sum(len(each) for each in whole)
    assert found.value < alpha_of_codes(np.vstack([one, two])).value


def test_a_group_of_one_or_none_adds_nothing():
    one = codes(people=60)
    alone, empty = one[:1], one[:0]
    assert alpha_of_codes(one, empty).value == alpha_of_codes(one).value
    assert alpha_of_codes(one, alone).value == pytest.approx(alpha_of_codes(one).value)
    assert alpha_of_codes(alone, empty).reason == "undefined: fewer than two complete rows"
    with pytest.raises(ValueError, match="same items"):
        alpha_of_codes(one, one[:, :2])


def test_few_rows_and_many_give_the_same_figure(monkeypatch):
    found = codes(people=1_500)
    slow = alpha_of_codes(found)
    monkeypatch.setattr("analytics.measures.codes.FEW", 0)
    assert alpha_of_codes(found).value == pytest.approx(slow.value, abs=1e-12)

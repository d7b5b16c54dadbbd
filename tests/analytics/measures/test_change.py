"""Reference case 8: R's `sleep` data (Student 1908), t.test(..., paired = TRUE): t = 4.0621277, [.7001142, 2.4598858]."""

import numpy as np
import pytest

from analytics.measures.change import paired_change, smallest_detectable_change, split_change

DRUG_1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
DRUG_2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]


def test_case_8_sleep():
    found = paired_change(DRUG_1, DRUG_2)
    assert found.t == pytest.approx(4.0621277, abs=1e-6)
    assert (found.low, found.high) == pytest.approx((0.7001142, 2.4598858), abs=1e-6)
    assert found.p == pytest.approx(0.002832890, abs=1e-6)
    assert (found.n, found.missing) == (10, 0)


def test_a_pair_with_a_gap_is_missing():
    found = paired_change([1, np.nan, 3], [2, 4, 5])
    assert (found.value, found.n, found.missing) == (1.5, 2, 1)


@pytest.mark.parametrize(
    ("before", "after", "value", "words"),
    [([], [], None, "not in the data"), ([1], [3], 2, "one pair"), ([1, 2], [2, 3], 1, "no variation")],
)
def test_without_variation_there_is_no_interval(before, after, value, words):
    found = paired_change(before, after)
    assert (found.value, found.low) == (value, None)
    assert words in found.reason


def test_the_smallest_detectable_change_would_be_found_eight_times_in_ten():
    generator = np.random.default_rng(3)
    n, sd, found = 30, 10.0, 0
    size = smallest_detectable_change(se=sd / np.sqrt(n), n=n)
    for _ in range(1_000):
        found += paired_change(np.zeros(n), generator.normal(size, sd, n)).excludes_zero
    assert 0.76 <= found / 1_000 <= 0.84


def test_a_split_tells_stayers_from_newcomers_and_leavers():
    found = split_change({"a": 50, "b": 60, "c": 10}, {"a": 52, "b": 62.5, "d": 90})
    assert found.stayers.value == 2.25
    assert (found.newcomers.value, found.newcomers.n) == (90, 1)
    assert (found.leavers.value, found.leavers.n) == (10, 1)
    assert found.overall == pytest.approx(204.5 / 3 - 40)


def test_nobody_new_is_not_in_the_data():
    found = split_change({"a": 50}, {"a": 52})
    assert found.newcomers.value is None
    assert found.newcomers.reason == "not in the data"
    assert split_change({}, {"a": 1}).overall is None


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="same people"):
        paired_change([1], [1, 2])
    with pytest.raises(ValueError, match="detectable"):
        smallest_detectable_change(se=1, n=1)

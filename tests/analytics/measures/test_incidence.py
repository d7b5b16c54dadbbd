"""Reference case 6: ten tickets, worked by hand."""

import numpy as np
import pytest

from analytics.measures.incidence import cumulative_incidence, difference_at
from analytics.measures.waiting import kaplan_meier

TIMES = [1, 2, 2, 3, 4, 5, 5, 6, 8, 10]
CODES = [1, 1, 2, 1, 0, 3, 1, 0, 1, 0]


def test_case_6_ten_tickets():
    found = cumulative_incidence(TIMES, CODES, kinds=3)
    assert [found.at(10, kind).value for kind in (1, 2, 3)] == pytest.approx([0.60, 0.10, 0.12], abs=1e-6)
    assert found.open_at(10).value == pytest.approx(0.18, abs=1e-6)


def test_case_6_the_naive_figure_is_the_wrong_one():
    naive = 1 - kaplan_meier(TIMES, [int(code == 1) for code in CODES]).at(10).value
    assert naive == pytest.approx(0.7257143, abs=1e-6)
    assert cumulative_incidence(TIMES, CODES, kinds=3).at(10, 1).value < naive


def test_without_open_cases_it_is_the_plain_share_with_the_binomial_error():
    times, codes = [1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 1, 1, 2, 1, 2, 1]
    found = cumulative_incidence(times, codes, kinds=2).at(6, 1)
    assert found.value == pytest.approx(4 / 8)
    assert found.se == pytest.approx(np.sqrt(0.5 * 0.5 / 8))
    assert found.low < 0.5 < found.high


def test_with_one_kind_it_is_one_minus_kaplan_meier_with_greenwoods_error():
    generator = np.random.default_rng(6)
    times, ended = generator.integers(1, 30, 200), generator.integers(0, 2, 200)
    curve, ours = kaplan_meier(times, ended), cumulative_incidence(times, ended, kinds=1)
    assert ours.shares[0] == pytest.approx(1 - curve.survival)
    inner = slice(0, -1)
    greenwood = curve.survival**2 * curve.spread
    assert ours.variances[0][inner] == pytest.approx(greenwood[inner], abs=1e-9)


def test_the_standard_error_is_that_of_repeated_draws():
    generator = np.random.default_rng(8)
    values, errors = [], []
    for _ in range(400):
        ends = generator.exponential([[5], [9], [12]], (3, 80))
        times, codes = ends.min(axis=0), (ends.argmin(axis=0) + 1) % 3
        found = cumulative_incidence(times, codes, kinds=2).at(4, 1)
        values.append(found.value)
        errors.append(found.se)
    assert np.mean(errors) == pytest.approx(np.std(values), rel=0.1)


def test_beyond_the_longest_time_nothing_is_known():
    found = cumulative_incidence(TIMES, CODES, kinds=3)
    assert found.at(11, 1).value is None
    assert found.at(0, 1).value == 0
    assert found.at(0, 1).reason == "no interval"
    assert cumulative_incidence([], [], kinds=2).at(1, 1).reason == "not in the data"


def test_a_difference_at_the_promised_day():
    slow = cumulative_incidence([time * 3 for time in TIMES], CODES, kinds=3)
    fast = cumulative_incidence(TIMES, CODES, kinds=3)
    found = difference_at(fast, slow, time=6, kind=1)
    assert found.value == pytest.approx(fast.at(6, 1).value - slow.at(6, 1).value)
    assert found.low < found.value < found.high
    assert found.n == 20
    assert difference_at(fast, slow, time=0, kind=1).low is None
    assert difference_at(fast, slow, time=20, kind=1).value is None


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="kind"):
        cumulative_incidence(TIMES, CODES, kinds=3).at(1, 4)


@pytest.mark.parametrize("seed", range(20))
def test_when_all_are_answered_there_is_no_interval_however_the_sums_end(seed):
    days = np.random.default_rng(seed).integers(1, 40, size=7 + 9 * seed)
    found = cumulative_incidence(days, np.ones_like(days), kinds=2)
    last = found.at(40, 1)
    assert last.value == pytest.approx(1)
    assert (last.low, last.high, last.reason) == (None, None, "no interval")

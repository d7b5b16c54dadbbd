"""Reference case 5: weeks in remission, 6-MP arm (Freireich et al. 1963, Blood 21, in Kalbfleisch & Prentice 1980)."""

import numpy as np
import pytest
from scipy import stats

from analytics.measures.waiting import kaplan_meier, log_log

TREATED = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
ENDED = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]


def test_case_5_six_mp():
    found = kaplan_meier(TREATED, ENDED).at(10)
    assert found.value == pytest.approx(0.7529412, abs=1e-6)
    assert (found.low, found.high) == pytest.approx((0.5031995, 0.8893618), abs=1e-6)
    assert found.n == 21


def test_the_median_is_where_the_curve_falls_to_half():
    curve = kaplan_meier(TREATED, ENDED)
    assert curve.quantile().value == 23
    assert curve.quantile(0.9).reason == "undefined: not reached"


def test_beyond_the_longest_time_nothing_is_known():
    curve = kaplan_meier(TREATED, ENDED)
    assert curve.at(36).value is None
    assert "followed that long" in curve.at(36).reason
    assert kaplan_meier([1, 2], [1, 1]).at(9).value == 0
    assert kaplan_meier([], []).at(1).reason == "not in the data"
    assert kaplan_meier([], []).quantile().reason == "not in the data"


def test_before_the_first_event_all_wait_and_there_is_no_interval():
    found = kaplan_meier(TREATED, ENDED).at(5)
    assert (found.value, found.low) == (1, None)
    assert "no interval" in found.reason


def test_it_agrees_with_scipy_on_any_data():
    generator = np.random.default_rng(4)
    times, ended = generator.integers(1, 40, 300), generator.integers(0, 2, 300)
    data = stats.CensoredData.right_censored(times, ended == 0)
    curve, ours = stats.ecdf(data).sf, kaplan_meier(times, ended)
    assert ours.survival == pytest.approx(curve.probabilities, abs=1e-12)


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="share"):
        kaplan_meier([1], [1]).quantile(1)
    with pytest.raises(ValueError, match="confidence"):
        kaplan_meier([1], [1], confidence=0)


@pytest.mark.parametrize("value", [1 - 1e-12, 1e-12, 0.0, 1.0])
def test_all_or_none_have_no_interval_though_sums_end_a_hair_beside(value):
    assert log_log(value, 1e-9, 0.95) == (None, None)


def test_a_share_near_its_end_has_limits_and_not_an_error():
    low, high = log_log(1 - 1e-8, 0.3, 0.95)
    assert (low, high) == (0.0, 1.0)

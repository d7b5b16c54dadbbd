"""Reference case 11: Wilson 81/263 [.2552885,.3662096] and 0/20 [0,.1611252] (Newcombe 1998, Statistics in Medicine 17)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.proportions import normal_quantile, wilson


def test_case_11_newcombe():
    found = wilson(81, 263)
    assert (found.low, found.high) == pytest.approx((0.2552885, 0.3662096), abs=1e-6)
    found = wilson(0, 20)
    assert (found.value, found.low) == (0, 0)
    assert found.high == pytest.approx(0.1611252, abs=1e-6)


def test_nobody_is_not_in_the_data():
    assert wilson(0, 0).value is None
    assert wilson(0, 0).reason == "not in the data"


def test_counts_outside_the_base_are_refused():
    with pytest.raises(ValueError, match="count"):
        wilson(3, 2)
    with pytest.raises(ValueError, match="confidence"):
        normal_quantile(1.0)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share_and_mirrors(pair):
    count, n = pair
    found, mirror = wilson(count, n), wilson(n - count, n)
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert found.low == pytest.approx(1 - mirror.high)

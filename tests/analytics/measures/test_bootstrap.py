import numpy as np
import pytest

from analytics.measures.bootstrap import bootstrap_mean
from analytics.measures.census import census_mean
from tests.analytics.measures.test_census import scores_with


def test_it_is_close_to_the_t_interval_and_repeatable():
    scores = np.round(scores_with(55, 15, 300))
    found = bootstrap_mean(scores)
    plain = census_mean(scores, population=10**9)
    assert (found.low, found.high) == pytest.approx((plain.low, plain.high), abs=0.3)
    assert found == bootstrap_mean(scores)


def test_nothing_to_resample_says_why():
    assert bootstrap_mean([np.nan]).reason == "not in the data"
    assert bootstrap_mean([5, 5]).reason == "undefined: no variation"


def test_too_few_draws_are_refused():
    with pytest.raises(ValueError, match="draws"):
        bootstrap_mean([1, 2], draws=5)

"""p.adjust in R's stats, for c(.01, .02, .03, .04): Holm .04 .06 .06 .06, BH .04 each."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.holm import benjamini_hochberg, holm, holm_confidences


def test_adjusted_like_r():
    p = [0.03, 0.01, 0.04, 0.02]
    assert holm(p) == pytest.approx([0.06, 0.04, 0.06, 0.06])
    assert benjamini_hochberg(p) == pytest.approx([0.04] * 4)


def test_interval_confidences_follow_the_steps():
    assert holm_confidences([0.2, 0.001]) == pytest.approx([0.95, 0.975])


def test_p_values_outside_0_to_1_are_refused():
    for bad in ([1.2], [-0.1], [np.nan]):
        with pytest.raises(ValueError, match="p_values"):
            holm(bad)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_adjusting_never_makes_a_p_value_smaller_and_holm_is_the_stricter(p):
    strict, mild = holm(p), benjamini_hochberg(p)
    assert (strict >= np.array(p) - 1e-12).all()
    assert (strict >= mild - 1e-12).all()
    assert (strict <= 1).all()

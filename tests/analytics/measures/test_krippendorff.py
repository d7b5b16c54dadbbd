"""Reference case 3: Krippendorff (2011), the example of four observers and twelve units."""

import warnings

import krippendorff as oracle
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.measures.krippendorff import code_alpha, krippendorff_alpha

X = np.nan
OBSERVERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, X, X, X],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, X, 3],
    [X, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, X],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, X],
]


@pytest.mark.parametrize(
    ("level", "expected"),
    [("nominal", 0.7434211), ("ordinal", 0.8153875), ("interval", 0.8491071), ("ratio", 0.7974028)],
)
def test_case_3_four_observers(level, expected):
    found = krippendorff_alpha(OBSERVERS, level=level)
    assert found.value == pytest.approx(expected, abs=1e-6)
    assert (found.n, found.missing) == (11, 1)
    assert found.low <= found.value <= found.high


def test_any_labels_may_be_coded():
    names = [[None if np.isnan(x) else f"code {x}" for x in row] for row in OBSERVERS]
    assert code_alpha(names).value == pytest.approx(0.7434211, abs=1e-6)
    assert code_alpha([["a", "a"], ["a", "a"]]).value is None


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from([0, 1, 2, 5, X]), min_size=6, max_size=6), min_size=2, max_size=4),
    st.sampled_from(["nominal", "ordinal", "interval", "ratio"]),
)
def test_it_agrees_with_the_krippendorff_package(codings, level):
    ours = krippendorff_alpha(codings, level=level, draws=5)
    if ours.value is None:
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        theirs = oracle.alpha(reliability_data=codings, level_of_measurement=level)
    assert ours.value == pytest.approx(theirs, abs=1e-9)


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="level"):
        krippendorff_alpha(OBSERVERS, level="odd")
    with pytest.raises(ValueError, match="ratio"):
        krippendorff_alpha([[-1, 2], [1, 2]], level="ratio")

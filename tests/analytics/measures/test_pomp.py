import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.pomp import intensity, pomp


def test_half_answered_is_enough_and_less_is_missing():
    nan = np.nan
    scores = pomp([[1, 1, 1, 1], [5, 5, nan, nan], [3, nan, nan, nan], [nan] * 4, [1, 2, 4, 5]])
    assert scores[[0, 1, 4]].tolist() == [0, 100, 50]
    assert np.isnan(scores[[2, 3]]).all()


def test_a_reverse_keyed_item_is_turned():
    assert pomp([[5, 1]], reverse=(1,)).tolist() == [100]


@pytest.mark.parametrize(
    ("answers", "extra", "words"),
    [
        ([[6]], {}, "between 1 and 5"),
        ([[1]], {"lowest": 5, "highest": 5}, "below highest"),
        ([[1]], {"reverse": (3,)}, "not there"),
        (np.empty((2, 0)), {}, "at least one item"),
    ],
)
def test_bad_input_is_refused_by_name(answers, extra, words):
    with pytest.raises(ValueError, match=words):
        pomp(answers, **extra)


def test_intensity_needs_every_dimension():
    scores = intensity([[10, 20, 60], [10, np.nan, 60]])
    assert scores[0] == 30
    assert np.isnan(scores[1])
    with pytest.raises(ValueError, match="at least one column"):
        intensity(np.empty((1, 0)))


@given(st.lists(st.lists(st.integers(1, 5), min_size=4, max_size=4), min_size=1, max_size=20))
def test_scores_stay_on_the_scale_and_reversing_all_mirrors_them(answers):
    scores = pomp(answers)
    assert ((scores >= 0) & (scores <= 100)).all()
    assert pomp(answers, reverse=range(4)) == pytest.approx(100 - scores)

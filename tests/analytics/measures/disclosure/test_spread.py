"""An interval tells the spread; the spread bounds each."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.census import census_mean
from analytics.measures.disclosure.spread import deviation, exposes, room
from analytics.measures.disclosure.told import STEP

SCORES = st.lists(st.integers(0, 16), min_size=3, max_size=30).filter(lambda given: len(set(given)) > 1)


@given(SCORES, st.integers(1, 29))
def test_no_sum_lies_outside_its_room(points: list[int], t: int) -> None:
    scores = np.sort(np.array(points) * STEP)
    n, t = len(scores), min(t, len(points) - 1)
    half = room(float(scores.std(ddof=1)), n, t) / 2
    for chosen in (scores[:t], scores[-t:]):
        assert abs(chosen.sum() - t * scores.mean()) <= half + 1e-6


def test_the_spread_is_read_off_the_published_interval() -> None:
    scores = np.array([37.5, 50.0, 50.0, 56.25, 62.5, 43.75, 50.0])
    figure = census_mean(scores, population=10, reliability=0.8)
    assert figure.high is not None and figure.low is not None
    found = deviation((figure.high - figure.low) / 2, 7, factor=1 - 7 / 10 * 0.8)
    assert math.isclose(found, scores.std(ddof=1))


def test_planted_leak_scores_so_close_that_the_interval_tells_each() -> None:
    assert exposes(0.4, 20, step=STEP)
    assert not exposes(2.4, 7, step=STEP)  # one of seven a step away, the closest that is not unanimous
    assert not exposes(0.0, 30, step=STEP)  # everyone alike: the rule of unanimity decides


def test_bad_input() -> None:
    with pytest.raises(ValueError, match="t must lie"):
        room(1.0, 5, 5)
    with pytest.raises(ValueError, match="n >= 2"):
        deviation(1.0, 1)

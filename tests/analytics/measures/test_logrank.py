"""Reference case 5: 6-MP against placebo (Freireich et al. 1963): chi-square 16.7929410 on 1 degree of freedom."""

import numpy as np
import pytest

from analytics.measures.logrank import logrank
from tests.analytics.measures.test_waiting import ENDED, TREATED

PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
TIMES, DONE, ARMS = TREATED + PLACEBO, ENDED + [1] * 21, ["6-MP"] * 21 + ["placebo"] * 21


def test_case_5_six_mp_against_placebo():
    found = logrank(TIMES, DONE, ARMS)
    assert found.statistic == pytest.approx(16.7929410, abs=1e-6)
    assert (found.freedom, found.n) == (1, 42)
    assert found.observed == {"6-MP": 9, "placebo": 21}
    assert sum(found.expected.values()) == pytest.approx(30)
    assert found.p == pytest.approx(4.17e-5, abs=1e-6)


def test_one_stratum_changes_nothing_and_two_equal_ones_double_it():
    once = logrank(TIMES, DONE, ARMS, strata=["question"] * 42)
    assert once.statistic == pytest.approx(16.7929410, abs=1e-6)
    twice = logrank(TIMES * 2, DONE * 2, ARMS * 2, strata=["question"] * 42 + ["report"] * 42)
    assert twice.statistic == pytest.approx(2 * 16.7929410, abs=1e-5)
    assert "stratified" in twice.method


def test_a_difference_that_is_only_between_kinds_disappears_when_stratified():
    generator = np.random.default_rng(9)
    kinds = ["report"] * 200 + ["question"] * 200
    channel = ["paper"] * 160 + ["web"] * 40 + ["paper"] * 40 + ["web"] * 160
    times = np.concatenate([generator.exponential(2, 200), generator.exponential(12, 200)])
    plain, layered = logrank(times, [1] * 400, channel), logrank(times, [1] * 400, channel, strata=kinds)
    assert plain.p < 0.001
    assert layered.p > 0.01


def test_three_groups_have_two_degrees_of_freedom():
    assert logrank([1, 2, 3, 4, 5, 6], [1] * 6, list("abcabc")).freedom == 2


def test_nothing_to_compare_says_why():
    for found in (
        logrank([1, 2], [0, 0], ["a", "b"]),
        logrank([1, 2], [1, 1], ["a", "a"]),
        logrank([], [], []),
    ):
        assert found.statistic is None
        assert "no variation" in found.reason


def test_missing_times_are_counted_apart_and_lengths_checked():
    assert logrank([1, 2, np.nan], [1, 1, 1], list("aba")).missing == 1
    with pytest.raises(ValueError, match="one entry"):
        logrank([1], [1], ["a"], strata=[])

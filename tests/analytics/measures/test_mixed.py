"""With complete data and two waves the REML contrast is the paired t-test (R's `sleep`, reference case 8)."""

import numpy as np
import pytest

from analytics.measures.mixed import random_intercept
from tests.analytics.measures.test_change import DRUG_1, DRUG_2


def test_complete_pairs_give_the_paired_test():
    found = random_intercept(np.column_stack([DRUG_1, DRUG_2]))
    step = found.changes[0]
    assert step.value == pytest.approx(1.58, abs=1e-9)
    assert (step.low, step.high) == pytest.approx((0.7001142, 2.4598858), abs=1e-5)
    assert [each.value for each in found.waves] == pytest.approx([0.75, 2.33])


def test_balanced_variances_are_those_of_the_analysis_of_variance():
    """Shrout & Fleiss (1979) table 2: MS rows 11.24, MS error 1.02; person variance (11.24 - 1.02) / 4."""
    scores = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
    found = random_intercept(scores)
    assert found.error_variance == pytest.approx(1.0194444, abs=1e-4)
    assert found.person_variance == pytest.approx((11.2416667 - 1.0194444) / 4, abs=1e-4)


def test_leavers_with_low_scores_do_not_pass_for_a_rise():
    """Nobody changes; the low scorers leave. Two cross-sections would show a rise."""
    generator = np.random.default_rng(2)
    person = np.sort(generator.normal(50, 20, 60))
    scores = person[:, None] + generator.normal(0, 3, (60, 2))
    scores[:20, 1] = np.nan
    naive = np.nanmean(scores[:, 1]) - scores[:, 0].mean()
    found = random_intercept(scores)
    assert naive > 8
    assert abs(found.changes[0].value) < 1.5
    assert found.changes[0].low < 0 < found.changes[0].high
    assert (found.waves[1].n, found.waves[1].missing) == (40, 20)


def test_without_differences_between_people_their_variance_is_zero():
    found = random_intercept([[1, 3], [3, 1], [2, 2], [1, 3], [3, 1]])
    assert found.person_variance == 0


@pytest.mark.parametrize(
    ("scores", "words"),
    [
        ([[1, np.nan], [2, np.nan]], "a wave without answers"),
        ([[1, 2], [np.nan, 3]], "two people"),
        ([[1, 2], [1, 2]], "no variation"),
    ],
)
def test_what_cannot_be_estimated_says_why(scores, words):
    found = random_intercept(scores)
    assert words in found.reason
    assert all(each.value is None and words in each.reason for each in (*found.waves, *found.changes))

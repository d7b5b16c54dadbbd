"""Reference case 7 of the method: m=58, s=18, n=20, rho=.8 (worked by hand from the formula)."""

import math

import numpy as np
import pytest

from analytics.measures.census import census_mean, probability_between, standard_error


def scores_with(mean, sd, n):
    plain = np.arange(n, dtype=float)
    return (plain - plain.mean()) / plain.std(ddof=1) * sd + mean


def test_case_7_twenty_of_twenty_four():
    found = census_mean(scores_with(58, 18, 20), population=24, reliability=0.8)
    assert found.se == pytest.approx(2.3237900, abs=1e-6)
    chance = probability_between(mean=58, se=found.se, n=20, low=37.5, high=62.5)
    assert chance == pytest.approx(0.9660877, abs=1e-6)


def test_case_7_a_full_census_still_has_answering_error():
    assert standard_error(sd=18, n=20, population=20, reliability=0.8) == pytest.approx(1.8, abs=1e-9)


def test_case_7_an_infinite_population_is_a_plain_sample():
    se = standard_error(sd=18, n=20, population=math.inf, reliability=0.8)
    chance = probability_between(mean=58, se=se, n=20, low=37.5, high=62.5)
    assert chance == pytest.approx(0.8612226, abs=1e-6)


def test_missing_scores_are_counted_not_used():
    found = census_mean([50, np.nan, 60], population=4)
    assert (found.value, found.n, found.missing, found.population) == (55, 2, 1, 4)
    assert found.low < 55 < found.high


@pytest.mark.parametrize(
    ("scores", "value", "words"),
    [([], None, "not in the data"), ([40], 40, "one answer"), ([40, 40], 40, "no variation")],
)
def test_without_variation_there_is_no_interval(scores, value, words):
    found = census_mean(scores, population=5)
    assert found.value == value
    assert found.low is None
    assert words in found.reason


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="population"):
        census_mean([1, 2], population=1)
    with pytest.raises(ValueError, match="population"):
        standard_error(sd=1, n=3, population=2, reliability=0)
    with pytest.raises(ValueError, match="reliability"):
        census_mean([1, 2], population=3, reliability=1.2)
    with pytest.raises(ValueError, match="low"):
        probability_between(mean=1, se=1, n=3, low=2, high=1)
    with pytest.raises(ValueError, match="some variation"):
        probability_between(mean=1, se=0, n=3, low=1, high=2)


def test_the_interval_covers_a_small_census_as_promised():
    """Measured before: N=24, n=20, rho=.8 covers .952; a full factor .846; none .998."""
    generator = np.random.default_rng(7)
    covered, rounds = 0, 2_000
    for _ in range(rounds):
        truth = generator.normal(50, math.sqrt(0.8) * 18, 24)
        seen = generator.choice(truth, 20, replace=False) + generator.normal(0, math.sqrt(0.2) * 18, 20)
        found = census_mean(seen, population=24, reliability=0.8)
        covered += found.low <= truth.mean() <= found.high
    assert 0.935 <= covered / rounds <= 0.97

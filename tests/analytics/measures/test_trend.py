import numpy as np
import pytest

from analytics.measures.trend import adjusted, level_trend

RANKS = [1, 1, 2, 2, 3, 3, 4, 4]


def bodies(ranks, step, noise=4.0, seed=1, between=0.0):
    generator = np.random.default_rng(seed)
    return [
        (rank, 70 - step * rank + generator.normal(0, between) + generator.normal(0, noise, 8))
        for rank in ranks
    ]


def test_a_fall_over_levels_is_found():
    found = level_trend(bodies(RANKS, 8))
    assert found.value < -0.8
    assert found.p < 0.01
    assert (found.bodies, found.arrangements) == (8, 2520)


def test_four_one_body_levels_are_described_only():
    found = level_trend(bodies([1, 2, 3, 4], 8))
    assert found.arrangements == 24
    assert found.value < -0.8
    assert found.p is None
    assert "too few bodies" in found.reason


def test_bodies_that_differ_by_chance_are_not_taken_for_a_trend():
    """Treating people as independent finds trends that are not there; permuting bodies does not."""
    rounds = 60
    naive = permuted = 0
    for seed in range(rounds):
        found = level_trend(bodies(RANKS, 0, seed=seed, between=8.0))
        naive += found.plain.p < 0.05
        permuted += found.p < 0.05
    assert permuted / rounds <= 0.15
    assert naive / rounds > 0.3


def test_many_bodies_are_sampled_with_a_seed():
    ranks = [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]
    one, two = (level_trend(bodies(ranks, 5), draws=200) for _ in range(2))
    assert one.p == two.p
    assert one.p >= 1 / 201


def test_one_level_is_undefined():
    found = level_trend([(1, [1, 2]), (1, [3, 4])])
    assert (found.value, found.p) == (None, None)
    assert "two groups" in found.reason


def test_adjusting_takes_the_capacity_difference_out():
    scores = adjusted([50, 60, 20, 30, np.nan], ["paid", "paid", "beside", "beside", "paid"])
    assert scores[:4] == pytest.approx([35, 45, 35, 45])
    assert np.isnan(scores[4])
    assert adjusted([], []).size == 0


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="groups"):
        adjusted([1], [])
    with pytest.raises(ValueError, match="significance"):
        level_trend(bodies(RANKS, 1), significance=2)

"""A model's change beside exact means: exact it gives the newcomer away, rounded it does not."""

import numpy as np
import pytest

from analytics.measures.disclosure.rounding import is_rounded, leverage, rounded, unit, unit_of
from analytics.measures.disclosure.told import STEP
from analytics.measures.figure import Figure, undefined
from analytics.measures.mixed import random_intercept, step_weights


def people(n: int, seed: int = 1, waves: int = 3) -> np.ndarray:
    rng = np.random.default_rng(seed)
    own = rng.normal(50, 12, n)[:, None]
    return np.clip(np.round((own + rng.normal(0, 8, (n, waves))) / 6.25) * 6.25, 0, 100)


def newcomer(n: int, score: float, seed: int = 1) -> np.ndarray:
    """n people in three waves, and one who joined in the last."""
    return np.vstack([people(n, seed), [np.nan, np.nan, score]])


def solved(table: np.ndarray, change: float) -> float:
    """What a reader who guessed the variances makes of the exact means and the change of the model: the newcomer's score."""
    estimate = random_intercept(table)
    there = ~np.isnan(table)
    assert estimate.person_variance is not None and estimate.error_variance
    weights = step_weights(there, estimate.person_variance / estimate.error_variance)[1]
    totals = np.nansum(table, axis=0)
    known = sum(weights[0, wave] * totals[wave] for wave in range(3))
    return float((change - known) / (weights[-1, 2] - weights[0, 2]))


@pytest.mark.parametrize("n", [8, 20, 60])
def test_planted_leak_the_exact_change_tells_the_newcomers_score_and_the_rounded_one_does_not(n: int) -> None:
    table = newcomer(n, 31.25)
    step = random_intercept(table).steps[1]
    assert step.value is not None
    assert abs(solved(table, step.value) - 31.25) < 1e-4

    there = ~np.isnan(table)
    estimate = random_intercept(table)
    assert estimate.person_variance is not None and estimate.error_variance
    weights = step_weights(there, estimate.person_variance / estimate.error_variance)[1]
    to = unit(leverage(weights, there, k=7), step=STEP)
    told = rounded(step, to).value
    assert told is not None and to > 0
    ends = [solved(table, told + side * to / 2) for side in (-1, 1)]
    assert abs(ends[1] - ends[0]) >= STEP


def test_weights_make_the_step() -> None:
    table = newcomer(12, 40.0)
    estimate = random_intercept(table)
    assert estimate.person_variance is not None and estimate.error_variance
    weights = step_weights(~np.isnan(table), estimate.person_variance / estimate.error_variance)
    made = np.nansum(weights * np.where(np.isnan(table), 0, table)[None], axis=(1, 2))
    np.testing.assert_allclose(made, [each.value for each in estimate.steps], rtol=1e-6)


def test_where_all_share_the_path_or_many_do_nothing_is_rounded() -> None:
    whole = ~np.isnan(people(9))
    assert unit(leverage(step_weights(whole, 1.5)[0], whole, k=7), step=STEP) == 0
    joined = np.vstack([whole, np.tile([False, False, True], (7, 1))])
    assert leverage(step_weights(joined, 1.5)[1], joined, k=7) == 0
    assert leverage(step_weights(joined, 1.5)[1], joined, k=8) > 0


def test_units_and_figures() -> None:
    assert [unit(each, step=6.25) for each in (0.0, 0.01, 0.05, 0.3, 2.0)] == [0.0, 0.1, 0.5, 2.0, 20.0]
    figure = Figure(value=3.37, n=9, low=1.37, high=5.37, method="m")
    found = rounded(figure, 0.5)
    assert (found.value, found.low, found.high, found.method) == (3.5, 1.0, 6.0, "m; rounded to 0.5")
    assert found.low <= 1.37 and found.high >= 5.37
    assert rounded(figure, 0.0) is figure
    nothing = undefined(n=0, method="m", reason="r")
    assert rounded(nothing, 0.5) is nothing
    assert rounded(Figure(value=3.37, n=1, method="m", reason="no interval"), 1.0).value == 3.0
    assert is_rounded(3.5, 0.5) and not is_rounded(3.4, 0.5) and is_rounded(3.4, 0.0)


def test_a_method_names_the_unit_and_a_figure_that_belies_it_is_found() -> None:
    exact = Figure(value=0.537, n=120, method="pairs", reason="no interval")
    assert (unit_of(exact), unit_of(rounded(exact, 0.02))) == (0.0, 0.02)
    assert unit_of(undefined(n=0, method="pairs", reason="too few")) == 0.0
    belied = Figure(value=0.537, n=120, method=rounded(exact, 0.02).method, reason="no interval")
    with pytest.raises(ValueError, match="unit"):
        unit_of(belied)

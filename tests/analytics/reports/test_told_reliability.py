"""A reliability tells about nobody: over many answers, to two decimals."""

import numpy as np
import pytest

from analytics.measures.disclosure.policy import Policy
from analytics.measures.figure import Figure, undefined
from analytics.measures.reliability import alpha
from analytics.reports.told_reliability import coarse, told_reliability

POLICY = Policy(k=7)


def items(n: int, seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    own = rng.normal(3, 0.9, n)[:, None]
    return np.clip(np.round(own + rng.normal(0, 0.7, (n, 4))), 1, 5)


def others(answers: np.ndarray, told: Figure) -> set[float]:
    """All totals one person could have had with the published reliability as it is: every pattern of four answers."""
    found = set()
    for pattern in np.ndindex(5, 5, 5, 5):
        changed = answers.copy()
        changed[0] = np.array(pattern) + 1.0
        if told_reliability(alpha(changed), POLICY).value == told.value:
            found.add(float(changed[0].sum()))
    return found


@pytest.mark.parametrize("seed", range(3))
def test_planted_leak_of_few_answers_a_reliability_tells_much_and_of_enough_it_leaves_a_step_open(
    seed: int,
) -> None:
    many = items(21, seed)
    told = told_reliability(alpha(many), POLICY)
    totals = others(many, told)
    assert coarse(told) and max(totals) - min(totals) >= 1 and many[0].sum() in totals
    few = told_reliability(alpha(items(20, seed)), POLICY)
    assert few.value is None and few.reason == "cannot be shown"


def test_the_interval_goes_outwards_and_nothing_stays_nothing() -> None:
    given = Figure(value=0.8149, low=0.7351, high=0.8749, n=60, method="alpha")
    found = told_reliability(given, POLICY)
    assert (found.value, found.low, found.high) == (0.81, 0.73, 0.88)
    assert coarse(found) and not coarse(given)
    nothing = undefined(n=0, method="m", reason="not in the data")
    assert told_reliability(nothing, POLICY) is nothing

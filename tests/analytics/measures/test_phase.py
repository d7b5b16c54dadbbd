import numpy as np
import pytest

from analytics.measures.change import paired_change
from analytics.measures.phase import is_new_phase, phases


def series(levels, n=20, noise=6.0, seed=1):
    generator = np.random.default_rng(seed)
    person = generator.normal(0, 15, (n, 1))
    return np.asarray(levels) + person + generator.normal(0, noise, (n, len(levels)))


def test_a_drop_opens_a_phase_and_recovery_another():
    found = phases(series([70, 70, 45, 45, 68]))
    assert [(each.first, each.last) for each in found] == [(0, 1), (2, 3), (4, 4)]
    assert found[0].change is None
    assert found[1].change.value < -5
    assert found[2].change.value > 5


def test_slow_drift_is_found_in_the_end():
    found = phases(series(np.linspace(50, 71, 8), noise=4.0))
    assert len(found) > 1


def test_a_sure_but_small_change_is_no_phase():
    change = paired_change(np.zeros(50), np.linspace(2.9, 3.1, 50), confidence=0.99)
    assert change.excludes_zero
    assert not is_new_phase(change)


def test_at_most_eight_in_a_hundred_stable_series_near_a_cut_get_a_false_phase():
    rounds = 600
    false = sum(len(phases(series([62.5] * 8, noise=9.0, seed=seed))) > 1 for seed in range(rounds))
    assert false / rounds <= 0.08


def test_people_who_come_and_go_are_compared_with_themselves_only():
    scores = series([60, 60], n=12)
    joined = np.vstack([scores, np.column_stack([np.full(6, np.nan), np.full(6, 5.0)])])
    found = phases(joined)
    assert len(found) == 1


def test_no_wave_is_refused():
    with pytest.raises(ValueError, match="one wave"):
        phases(np.empty((3, 0)))

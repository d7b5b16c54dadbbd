"""Everything published together: who is told about is found by algebra or by linear program; who is not, is left alone."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.measures.disclosure import told
from analytics.measures.disclosure.audit import interval_of
from analytics.measures.disclosure.policy import Policy
from analytics.measures.disclosure.told import Claim, audit_means, system

DIMENSIONS = ("interdependence", "trust", "commitment")
PARTS = {"intensity": DIMENSIONS}
POLICY = Policy(k=5)


def mean(people: range | set[int], value: float, name: str = "trust", wave: int = 1) -> Claim:
    return Claim(frozenset(people), ((name, wave, 1.0),), value)


def change(people: range | set[int], value: float, wave: int, name: str = "trust") -> Claim:
    return Claim(frozenset(people), ((name, wave, 1.0), (name, wave - 1, -1.0)), value)


def test_a_mean_alone_tells_about_nobody() -> None:
    found = audit_means([mean(range(20), 50.0)], policy=POLICY)
    assert found.safe
    assert (found.figures, found.unknowns) == (1, 1)


def test_ten_then_eleven_tell_about_the_eleventh() -> None:
    """measurement.md, case 14: 55.0 of ten, then 52.5 of eleven: the joiner has 27.5."""
    found = audit_means([mean(range(10), 55.0), mean(range(11), 52.5)], policy=POLICY)
    assert not found.safe
    assert found.exposed[0].people == 1


def test_wave_change_wave_tell_about_the_joiner() -> None:
    """The second half of case 14: 50 of twenty, +2 for the same twenty, 51 of twenty-one: the joiner has 31."""
    claims = [mean(range(20), 50.0), change(range(20), 2.0, 2), mean(range(21), 51.0, wave=2)]
    assert not audit_means(claims, policy=POLICY).safe
    assert audit_means(claims[::2], policy=POLICY).safe


def test_a_person_missing_in_one_dimension_is_told_about_by_the_intensity_of_the_others() -> None:
    """Person 10 has no commitment: two dimensions over eleven, one over ten and the intensity of ten give 10's other two."""
    claims = [
        mean(range(11), 60.0, "interdependence"),
        mean(range(11), 50.0, "trust"),
        mean(range(10), 40.0, "commitment"),
        mean(range(10), 49.0, "intensity"),
    ]
    assert not audit_means(claims, parts=PARTS, policy=POLICY).safe
    same = [Claim(frozenset(range(10)), one.terms, one.value) for one in claims[:3]]
    assert audit_means([*same, mean(range(10), 50.0, "intensity")], parts=PARTS, policy=POLICY).safe


def test_what_follows_from_the_ends_of_the_scale_is_found_by_the_program() -> None:
    """Three are in the first set only, three in the second only: at 99.9 of 100 nobody can be far below the top."""
    found = audit_means([mean(range(10), 99.9), mean(range(3, 13), 99.9)], policy=POLICY)
    assert not found.safe
    assert found.programs
    low, high = found.exposed[0].low, found.exposed[0].high
    assert low is not None and high is not None and high - low < told.STEP


def test_figures_that_contradict_each_other_are_not_taken_for_safe() -> None:
    claims = [mean(range(10), 50.0), mean(range(10), 60.0), mean(range(4, 14), 50.0)]
    assert not audit_means(claims, policy=POLICY).safe


def test_very_many_who_all_say_the_same_may_be_told() -> None:
    assert audit_means([mean(range(30), 100.0)], policy=POLICY).safe


def test_groups_that_share_nobody_are_audited_apart() -> None:
    found = audit_means([mean(range(10), 50.0), mean(range(10, 21), 50.0)], policy=POLICY)
    assert found.safe
    assert found.unknowns == 2


def test_the_program_knows_contradictions() -> None:
    with pytest.raises(ValueError, match="contradict"):
        interval_of(np.array([1.0]), np.array([[1.0], [1.0]]), np.array([1.0, 2.0]), np.array([[0.0, 9.0]]))


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10_000))
def test_the_short_cut_never_promises_more_room_than_the_program_finds(seed: int) -> None:
    """The width that spares a program is a lower bound of the interval that the program finds."""
    rng = np.random.default_rng(seed)
    scores = rng.uniform(0, 100, 30)
    sets = [
        frozenset(rng.choice(30, size=int(rng.integers(6, 30)), replace=False).tolist()) for _ in range(3)
    ]
    claims = [mean(set(each), float(np.mean(scores[sorted(each)]))) for each in sets]
    found = system(claims, {}, policy=POLICY)
    room, basis = told._room(found), told.linalg.orth(found.table.T).T
    sums = told._sums(list(told._targets(found, POLICY.k)), found.table.shape[1])
    for target, width in zip(sums, told._widths(sums, room, basis), strict=True):
        low, high = interval_of(target, found.table, found.totals, found.limits)
        assert width <= high - low + 1e-4

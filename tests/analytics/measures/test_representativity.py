"""The R-indicator: by hand, by its definition over single people, and its refusals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import representativity
from analytics.measures.representativity import r_indicator


def test_all_groups_alike_give_one() -> None:
    found = r_indicator({"a": (10, 20), "b": (30, 60)})
    assert (found.value, found.rate, found.bias) == (1.0, 0.5, 0.0)
    assert (found.n, found.missing) == (40, 40)


def test_half_of_the_people_all_and_half_none_give_zero() -> None:
    """S of propensities 0 and 1 is one half, up to N / (N - 1): R is 0 (Schouten, Cobben & Bethlehem 2009, §2)."""
    assert r_indicator({"a": (50_000, 50_000), "b": (0, 50_000)}).value == pytest.approx(0, abs=1e-4)


def test_two_in_ten_against_eight_in_ten() -> None:
    found = r_indicator({"a": (20, 100), "b": (80, 100)})
    assert found.value == pytest.approx(1 - 2 * 0.3 * (200 / 199) ** 0.5)
    assert found.bias == pytest.approx(0.3 * (200 / 199) ** 0.5 / 0.5)


def test_where_it_cannot_be_computed_it_says_why() -> None:
    assert r_indicator(None).reason == representativity.NO_FRAME
    assert r_indicator({"a": (1, 2)}).reason == representativity.ONE_GROUP
    assert r_indicator({"a": (0, 2), "b": (0, 3)}).reason == representativity.NOBODY
    with pytest.raises(ValueError, match="asked"):
        r_indicator({"a": (3, 2), "b": (1, 2)})


@given(st.lists(st.tuples(st.integers(1, 20), st.integers(0, 20)), min_size=2, max_size=6))
def test_it_is_the_standard_deviation_over_people(groups: list[tuple[int, int]]) -> None:
    counts = {str(at): (min(answered, asked), asked) for at, (asked, answered) in enumerate(groups)}
    found = r_indicator(counts)
    if found.value is not None:
        people = np.concatenate([[a / n] * n for a, n in counts.values()])
        assert found.value == pytest.approx(1 - 2 * people.std(ddof=1))
        assert found.value <= 1

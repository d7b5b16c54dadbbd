import pytest

from analytics.measures.disclosure.cut import cut
from analytics.measures.disclosure.guard import guarded, hides_equal_scores, hides_unanimity, unanimous
from analytics.measures.disclosure.policy import Policy
from analytics.measures.figure import Figure

FIVE = Policy(k=5)


def test_a_hidden_figure_lets_nothing_through():
    figures = {name: Figure(value=44, n=n, method="m") for name, n in (("a", 3), ("b", 6), ("c", 30))}
    found = guarded(figures, cut({"a": 3, "b": 6, "c": 30}, policy=FIVE))
    assert found["c"].value == 44
    assert (found["a"].value, found["a"].n, found["a"].reason) == (None, 0, "cannot be shown")
    assert found["b"] == found["a"]


def test_unanimity_in_a_small_group_is_hidden():
    assert unanimous([0, 9, 0])
    assert hides_unanimity([0, 9, 0], policy=FIVE)
    assert not hides_unanimity([0, 15, 0], policy=FIVE)
    assert not hides_unanimity([1, 8, 0], policy=FIVE)


def test_equal_scores_in_a_small_group_are_hidden():
    assert hides_equal_scores([50] * 9, policy=FIVE)
    assert not hides_equal_scores([50] * 8 + [51], policy=FIVE)
    assert not hides_equal_scores([], policy=FIVE)


def test_counts_below_zero_are_refused():
    with pytest.raises(ValueError, match="counts"):
        unanimous([-1, 2])

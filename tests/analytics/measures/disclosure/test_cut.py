import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.disclosure.cut import cut
from analytics.measures.disclosure.policy import Policy

FIVE = Policy(k=5)


def shown(counts, **extra):
    return {cell.name for cell in cut(counts, policy=FIVE, **extra).cells if cell.shown}


def test_enough_everywhere_shows_all():
    assert shown({"a": 5, "b": 9}) == {"a", "b"}
    assert cut({"a": 5, "b": 9}, policy=FIVE).all_shown


def test_one_hidden_sibling_takes_the_next_smallest_along():
    assert shown({"a": 3, "b": 9, "c": 8, "d": 20}) == {"b", "d"}


def test_hidden_ones_must_be_enough_together():
    assert shown({"a": 1, "b": 2, "c": 9, "d": 20}) == {"d"}


def test_a_cell_whose_complement_is_small_is_hidden():
    assert shown({"a": 30, "b": 2}) == set()


def test_people_in_no_cell_are_a_sibling_too():
    assert shown({"a": 10, "b": 20}, total=33) == {"b"}
    assert shown({"a": 10, "b": 20}, total=36) == {"b"}


def test_an_empty_cell_is_not_in_the_data_and_hides_nobody():
    found = cut({"a": 10, "b": 0}, policy=FIVE)
    assert found.by_name("b").reason == "not in the data"
    assert found.by_name("a").shown
    assert found.all_shown


def test_hidden_cells_tell_no_count():
    cell = cut({"a": 3, "b": 9}, policy=FIVE).by_name("a")
    assert (cell.n, cell.reason) == (None, "cannot be shown")


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="counts"):
        cut({"a": -1})
    with pytest.raises(ValueError, match="total"):
        cut({"a": 5}, total=4)
    with pytest.raises(ValueError, match="no such cell"):
        cut({"a": 5}).by_name("z")


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 15), min_size=1))
def test_no_sum_of_cells_below_k_can_ever_be_solved(counts):
    found = cut(counts, policy=FIVE)
    seen = [cell.n for cell in found.cells if cell.shown]
    rest = sum(counts.values()) - sum(seen)
    assert all(n >= 5 for n in seen)
    if seen:
        assert rest == 0 or rest >= 5
        hidden = [name for name, n in counts.items() if n and not found.by_name(name).shown]
        assert len(hidden) != 1

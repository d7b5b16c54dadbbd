"""Sets of fewer than k people."""

from itertools import combinations

from analytics.measures.disclosure.few import MOST_SETS, People, largest, unions


def test_all_the_largest_unions_and_no_smaller_ones() -> None:
    blocks = [frozenset(each) for each in ("ab", "c", "def", "g", "hijkl")]
    every = {frozenset().union(*some) for n in range(1, 6) for some in combinations(blocks, n)}
    small = {each for each in every if len(each) < 5}
    assert set(largest(blocks, 5)) == {each for each in small if not any(each < other for other in small)}


def test_nothing_of_nothing_and_an_end_to_very_many() -> None:
    assert list(largest([], 5)) == []
    many: list[People] = [frozenset({n}) for n in range(60)]
    found = list(largest(many, 7))
    assert 0 < len(found) <= 2 * MOST_SETS


def test_unions_by_place() -> None:
    assert unions({3: 2, 5: 1, 8: 4}, 5) == [(3,), (5,), (3, 5), (8,)]
    assert len(unions(dict.fromkeys(range(60), 1), 7)) <= MOST_SETS

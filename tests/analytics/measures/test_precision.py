"""What a wave under way will tell, checked against the paired change itself."""

import numpy as np
import pytest

from analytics.measures.change import paired_change
from analytics.measures.precision import Spread, expected_smallest_change, spread_of_change


def people(values: list[float]) -> dict[str, float]:
    return {f"p{at}": value for at, value in enumerate(values)}


def test_with_one_group_it_is_the_paired_changes_own_mdc80() -> None:
    rng = np.random.default_rng(1)
    before, after = rng.normal(50, 10, 20), rng.normal(52, 10, 20)
    spread = spread_of_change([[(people(list(before)), people(list(after)))]], least=5)
    found = paired_change(before, after)
    assert spread.pairs == 20
    assert expected_smallest_change(spread, 20) == pytest.approx(found.mdc80)


def test_a_groups_own_change_is_not_spread() -> None:
    up = (people([10, 20, 30]), people([30, 40, 50]))
    down = (people([10, 20, 30]), people([0, 10, 20]))
    assert spread_of_change([[up, down]], least=2).sd == 0


def test_more_pairs_notice_less() -> None:
    found = [expected_smallest_change(Spread(10.0, 40), n) for n in (5, 10, 20, 40)]
    assert found == sorted(found, reverse=True)


def test_too_little_to_say() -> None:
    assert spread_of_change([[(people([1, 2]), people([3, 5]))]], least=5) == Spread(None, 2)
    assert spread_of_change([], least=0).sd is None
    assert expected_smallest_change(Spread(None, 3), 20) is None
    assert expected_smallest_change(Spread(10.0, 40), 1) is None


def test_who_is_in_one_wave_only_does_not_count() -> None:
    pair = ({"a": 1.0, "b": 2.0, "c": 3.0}, {"b": 4.0, "c": 9.0, "d": 1.0})
    assert spread_of_change([[pair]], least=2).pairs == 2

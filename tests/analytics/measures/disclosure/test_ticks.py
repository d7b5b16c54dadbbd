"""Options of a question of several: alone, and as far as those shown bound the hidden ones."""

from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.measures.disclosure.ticks import ticks

K7 = Policy(k=7)


def shown(counts: dict[str, int], n: int, most: int | None = None) -> dict[str, int | str]:
    return {name: one.reason or one.n or 0 for name, one in ticks(counts, n, most=most, policy=K7).items()}


def test_each_option_is_a_cut_of_who_ticked_it_and_who_did_not() -> None:
    found = shown({"many": 37, "some": 20, "few": 3, "none": 0}, 40)
    assert found == {"many": CANNOT, "some": 20, "few": CANNOT, "none": "not in the data"}


def test_what_a_small_group_said_with_one_voice_is_hidden() -> None:
    assert shown({"a": 12, "b": 0}, 12) == {"a": CANNOT, "b": "not in the data"}
    assert shown({"a": 21, "b": 0}, 21)["a"] == 21


def test_the_smallest_shown_goes_too_when_all_ticks_but_a_few_are_shown() -> None:
    counts = {"a": 31, "b": 26, "c": 20, "few": 3}
    assert shown(counts, 40, most=2) == {"a": 31, "b": 26, "c": CANNOT, "few": CANNOT}
    assert shown(counts, 40, most=3)["c"] == 20
    assert shown(counts, 40)["c"] == 20


def test_nothing_hidden_needs_nothing_more() -> None:
    assert shown({"a": 40 - 8, "b": 48 - 8}, 48, most=2) == {"a": 32, "b": 40}

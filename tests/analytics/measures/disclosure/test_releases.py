"""Reference case 14: n=10 mean 55.0, then n=11 mean 52.5, tells the joiner's 27.5; and wave 1 n=20 mean 50, paired
change +2 of the same 20, wave 2 n=21 mean 51 tells the joiner's 31 (arithmetic)."""

import pytest

from analytics.measures.disclosure.policy import Policy
from analytics.measures.disclosure.releases import Release, check

FIVE = Policy(k=5)


def mean(wave, *people, quantity="trust"):
    return Release(quantity, wave, frozenset(people))


def change(base, wave, *people):
    return Release("trust", wave, frozenset(people), base)


def test_case_14_one_joiner():
    assert 11 * 52.5 - 10 * 55.0 == 27.5
    verdict = check([mean(1, *range(10))], mean(1, *range(11)), policy=FIVE)
    assert not verdict.allowed
    assert verdict.told == 1
    assert "too few people" in verdict.reason


def test_case_14_mean_and_change_and_mean():
    assert 21 * 51 - 20 * (50 + 2) == 31
    published = [mean(1, *range(20)), change(1, 2, *range(20))]
    assert not check(published, mean(2, *range(21)), policy=FIVE).allowed


def test_either_of_the_two_may_be_shown():
    first = mean(1, *range(20))
    assert check([first], mean(2, *range(21)), policy=FIVE).allowed
    assert check([first], change(1, 2, *range(20)), policy=FIVE).allowed


def test_late_answers_join_in_batches_of_k():
    first = mean(1, *range(10))
    assert not check([first], mean(1, *range(14)), policy=FIVE).allowed
    assert check([first], mean(1, *range(15)), policy=FIVE).allowed


def test_a_leaver_is_protected_like_a_joiner():
    assert not check([mean(1, *range(10))], mean(1, *range(9)), policy=FIVE).allowed


def test_sets_implied_by_several_releases_count():
    """Everyone and three groups are out; a fourth that leaves two people over tells about those two."""
    published = [mean(1, *range(30)), mean(1, *range(10)), mean(1, *range(10, 20))]
    assert not check(published, mean(1, *range(20, 28)), policy=FIVE).allowed
    assert check(published, mean(1, *range(20, 25)), policy=FIVE).allowed


def test_other_quantities_do_not_mix():
    assert check([mean(1, *range(10), quantity="commitment")], mean(1, *range(11)), policy=FIVE).allowed


def test_the_same_release_again_tells_nothing_new():
    assert check([mean(1, *range(10))], mean(1, *range(10)), policy=FIVE).allowed


def test_too_few_people_are_refused_at_once():
    assert not check([], mean(1, 1, 2, 3), policy=FIVE).allowed


def test_what_is_too_much_to_check_is_refused():
    published = [mean(1, *(p for p in range(60) if p // 2**bit % 2)) for bit in range(6)]
    verdict = check(published, mean(2, *range(60)), policy=Policy(k=7))
    assert not verdict.allowed
    assert "too many" in verdict.reason


def test_a_change_needs_two_waves():
    with pytest.raises(ValueError, match="two waves"):
        check([], change(1, 1, *range(9)), policy=FIVE)

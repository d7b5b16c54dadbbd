"""Leaks planted among figures of pairs: each a small case that can be checked by hand."""

from analytics.measures.disclosure.policy import Policy
from analytics.measures.disclosure.told import Exposed
from analytics.measures.disclosure.told_pairs import PairsTold, audit_pairs
from analytics.measures.pair_counts import ListSize

K5 = Policy(k=5)
TEN = (ListSize(whole=10, partly=0, silent=0),)
NINE_OF_TEN = (ListSize(whole=9, partly=0, silent=1),)


def found(told: PairsTold) -> set[tuple[str, int]]:
    return {(one.quantity, one.people) for one in audit_pairs(told, policy=K5).exposed}


def test_counts_of_reports_alone_tell_nothing() -> None:
    assert audit_pairs(PairsTold(NINE_OF_TEN, 9, both=36, one=9), policy=K5).safe


def test_confirmation_and_asymmetry_of_a_mixed_list_are_safe() -> None:
    told = PairsTold(TEN, 10, both=45, one=0, confirmed=15, claimed=25, gap=30.0)
    assert audit_pairs(told, policy=K5).safe


def test_planted_leak_density_less_confirmation_is_what_nine_report_of_the_one_who_did_not_answer() -> None:
    """24 pairs are claimed among nine, 30 have a tie: six of the nine report working with the tenth."""
    told = PairsTold(NINE_OF_TEN, 9, both=36, one=9, confirmed=14, claimed=24, ties=(30, 30))
    exposed = audit_pairs(told, policy=K5).exposed
    assert Exposed("told by one", "", 1, 6.0, 6.0) in exposed
    assert Exposed("denied by one", "", 1, 3.0, 3.0) in exposed
    rounded = PairsTold(NINE_OF_TEN, 9, both=36, one=9, confirmed=14, claimed=24, ties=(28, 31))
    assert audit_pairs(rounded, policy=K5).safe


def test_planted_leak_centralization_beside_density_is_the_number_of_ties_of_one() -> None:
    """20 ties; 10 * most - 40 = 40: the best connected has eight."""
    told = PairsTold(
        TEN, 10, both=45, one=0, confirmed=12, claimed=20, ties=(20, 20), listed_less_tied=(40.0, 40.0)
    )
    assert audit_pairs(told, policy=K5).exposed == (Exposed("most ties", "", 1, 8.0, 8.0),)
    rounded = PairsTold(
        TEN, 10, both=45, one=0, confirmed=12, claimed=20, ties=(20, 20), listed_less_tied=(30.0, 50.0)
    )
    assert audit_pairs(rounded, policy=K5).safe


def test_planted_leak_a_density_of_one_says_with_whom_each_works() -> None:
    assert ("ties", 1) in found(PairsTold(TEN, 10, both=45, one=0, ties=(45, 45)))


def test_planted_leak_one_pair_without_a_tie_is_two_people() -> None:
    assert ("no ties", 2) in found(PairsTold(TEN, 10, both=45, one=0, ties=(44, 44)))


def test_planted_leak_every_pair_is_claimed_by_somebody() -> None:
    """Confirmation rests on all 45 pairs: there is none of which neither tells of a tie."""
    assert ("neither", 1) in found(PairsTold(TEN, 10, both=45, one=0, confirmed=20, claimed=45))


def test_planted_leak_reports_that_never_differ_by_more_than_they_must() -> None:
    """Ten pairs apart differ by ten together: in each of them the one says 1, and all others agree to the point."""
    told = PairsTold(TEN, 10, both=45, one=0, confirmed=15, claimed=25, gap=10.0)
    assert ("excess", 1) in found(told)


def test_what_so_many_agree_on_may_be_told() -> None:
    many = (ListSize(whole=15, partly=0, silent=0),)
    assert audit_pairs(PairsTold(many, 15, both=105, one=0, ties=(105, 105)), policy=K5).safe
    two = (*many, ListSize(whole=6, partly=0, silent=1))
    told = PairsTold(two, 21, both=120, one=6, confirmed=120, claimed=120, ties=(122, 125))
    assert audit_pairs(told, policy=K5).safe


def test_a_small_list_beside_a_large_one_is_no_group_of_its_own() -> None:
    """All that is told is of both lists together; the three on the second list are as open as anyone."""
    two = (ListSize(whole=9, partly=0, silent=0), ListSize(whole=3, partly=0, silent=0))
    told = PairsTold(two, 12, both=39, one=0, confirmed=12, claimed=24, gap=30.0, ties=(24, 24))
    assert audit_pairs(told, policy=K5).safe
    # but when only one pair lacks a confirmed tie, hardly anyone is open
    assert not audit_pairs(PairsTold(two, 12, both=39, one=0, confirmed=38, claimed=39), policy=K5).safe

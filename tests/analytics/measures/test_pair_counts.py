"""Pairs of a roster counted: the dyads of reference case 10, and who reported on everyone."""

import pytest

from analytics.measures.pair_counts import ListSize, pair_counts
from analytics.measures.ties import pair_up

DYADS = {("A", "B"): 3.0, ("B", "A"): 2.0, ("A", "C"): 1.0, ("C", "A"): 1.0, ("B", "C"): 2.0, ("A", "D"): 2.0,
         ("D", "B"): 1.0, ("B", "D"): 3.0, ("C", "D"): 0.0, ("D", "C"): 0.0}  # fmt: skip


def test_the_dyads_of_the_reference_case() -> None:
    found = pair_counts([pair_up(DYADS, "ABCD")], ["ABCD"])
    assert (found.both, found.one, found.none, found.known) == (4, 2, 0, 6)
    assert (found.confirmed, found.apart, found.neither, found.unconfirmed) == (3, 0, 1, 2)
    assert (found.claimed, found.tied, found.gap, found.most) == (3, 5, 3.0, 3)
    assert found.lists == (ListSize(whole=2, partly=2, silent=0),) and found.not_whole == 2


def test_lists_are_counted_together_and_nobody_is_the_best_connected_of_two() -> None:
    found = pair_counts([pair_up(DYADS, "ABCD"), pair_up({("E", "F"): 0.0}, "EFG")], ["ABCD", "EFG"])
    assert (found.known, found.none, found.most) == (7, 2, None)
    assert found.lists[1] == ListSize(whole=0, partly=1, silent=2)
    assert (found.lists[1].listed, found.lists[1].pairs) == (3, 3)


def test_bad_input_is_named() -> None:
    with pytest.raises(ValueError, match="ties and rosters"):
        pair_counts([], [])

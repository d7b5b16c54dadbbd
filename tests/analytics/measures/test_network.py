"""Reference case 10: AB3/BA2, AC1/CA1, BC2/-, AD2/-, DB1/BD3, CD0/DC0, worked by hand."""

import pytest

from analytics.measures.network import network, pooled
from tests.analytics.measures.test_ties import REPORTS, ROSTER


def test_case_10_confirmation_and_density():
    found = network(REPORTS, ROSTER)
    assert found.confirmation.value == 1
    assert (found.confirmation.n, found.confirmation.missing) == (3, 2)
    assert found.density.value == pytest.approx(5 / 6)
    assert found.asymmetry.value == pytest.approx((1 + 0 + 2 + 0) / 4)
    assert found.response == 1


@pytest.mark.parametrize("gone", ROSTER)
def test_case_10_losing_a_respondent_does_not_lower_confirmation(gone):
    left = {pair: value for pair, value in REPORTS.items() if pair[0] != gone}
    found = network(left, ROSTER)
    assert found.confirmation.value in (1, None)
    assert found.density.value is None
    assert "80 %" in found.density.reason


def test_a_star_is_wholly_centralized_and_a_ring_not_at_all():
    star = {(a, b): 2 if "A" in (a, b) else 0 for a in ROSTER for b in ROSTER if a != b}
    assert network(star, ROSTER).centralization.value == 1
    ring = {(a, b): int(abs(ROSTER.index(a) - ROSTER.index(b)) != 2) for a, b in star}
    assert network(ring, ROSTER).centralization.value == 0


def test_an_incomplete_or_tiny_roster_says_why():
    assert "not complete" in network(REPORTS, ROSTER, complete=False).density.reason
    assert "fewer than three" in network({("A", "B"): 1, ("B", "A"): 1}, ("A", "B")).density.reason


def test_no_reports_leave_everything_undefined():
    found = network({}, ROSTER)
    assert found.confirmation.value is found.asymmetry.value is found.density.value is None


def test_lists_are_pooled_by_pairs_within_each():
    whole, other = network(REPORTS, ROSTER), network({("A", "B"): 0, ("B", "A"): 0, ("C", "A"): 1}, "ABC")
    both = pooled([whole, other], [4, 3])
    assert len(both.ties) == 6 + 3
    assert both.density.value == pytest.approx((5 + 1) / (6 + 2))
    assert both.centralization.reason == "undefined: several lists"
    assert pooled([whole], [4]) is whole
    thin = network({("A", "B"): 1}, "ABC")
    assert pooled([whole, thin], [4, 3]).density.reason == thin.density.reason
    with pytest.raises(ValueError, match="sizes"):
        pooled([whole], [4, 3])

"""Figures of pairs: each told only as exactly as those before it allow."""

import pytest

from analytics.measures.disclosure.pairs import BESIDE, best_connected, controlled, spans, step
from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.measures.disclosure.rounding import unit_of
from analytics.measures.figure import Figure
from analytics.measures.network import Network, network
from analytics.measures.pair_counts import PairCounts, pair_counts

K7 = Policy(k=7)


def roster(people: int, tied: int, *, silent: int = 0, strong: int = 3) -> tuple[Network, PairCounts, int]:
    """A circle: each reports a tie with the next `tied` on either side; those further away say so one-sidedly at times."""
    names = [f"p{at}" for at in range(people)]
    reports = {}
    for at, one in enumerate(names[: people - silent]):
        for to, other in enumerate(names):
            apart = min((at - to) % people, (to - at) % people)
            if apart:
                reports[one, other] = float(apart <= tied) * (strong - at % 2) or float(
                    apart == tied + 1 and at < to
                )
    found = network(reports, names)
    return found, pair_counts([found.ties], [names]), people - silent


def told(people: int, tied: int, **more: int) -> dict[str, Figure]:
    found, counts, answered = roster(people, tied, **more)
    return controlled(found, counts, answered, policy=K7)


def test_where_everybody_answered_density_is_exact_and_the_best_connected_is_not() -> None:
    found = told(16, 3)
    assert [unit_of(found[name]) for name in ("asymmetry", "confirmation", "density")] == [0, 0, 0]
    assert found["centralization"].reason == BESIDE or unit_of(found["centralization"]) > 0


def test_who_did_not_answer_is_not_told_of_by_density_less_confirmation() -> None:
    found = told(16, 3, silent=1)
    assert found["confirmation"].defined and unit_of(found["density"]) > 0


def test_what_everyone_or_nearly_everyone_says_is_hidden_among_few_and_told_among_many() -> None:
    alike = told(9, 4)
    assert {alike[name].reason for name in ("confirmation", "density")} <= {CANNOT, BESIDE}
    assert told(24, 12)["density"].value == 1.0


def test_a_figure_that_is_undefined_keeps_its_own_reason() -> None:
    found = told(16, 3, silent=6)
    assert found["density"].reason == found["centralization"].reason == "undefined: fewer than 80 % answered"


def test_a_share_in_units_leaves_a_span_of_counts() -> None:
    assert spans(0.5, 120, 0.0) == (60, 60)
    assert spans(0.5, 120, 0.1) == (55, 65)
    assert spans(0.0, 120, 0.02) == (0, 1)
    with pytest.raises(ValueError, match="no count"):
        spans(0.55, 120, 0.1)


def test_the_most_ties_of_one_follow_from_density_and_centralization() -> None:
    """A star of six: five ties, all of one person; (6 * 5 - 2 * 5) / 20 = 1."""
    assert [each.tolist() for each in best_connected(1.0, 6, (5, 5), 0.0)] == [[5], [5]]
    assert best_connected(0.4, 16, (40, 40), 0.2)[0].tolist() == [9, 10, 11]
    with pytest.raises(ValueError, match="no number of ties"):
        best_connected(0.987, 6, (5, 5), 0.0)


def test_a_step_is_a_tie_or_the_part_of_the_scale_that_it_is_with_scores() -> None:
    assert (step(7), step(33)) == (1.0, 2.0)

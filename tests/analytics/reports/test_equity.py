"""Equal service, from constructed cases: a difference of kinds is not taken for a difference of ways."""

import pytest

from analytics.reports.equity import ONE_WAY, equity
from tests.factories.loop import TODAY, answered, case


def test_slower_answers_on_paper_are_found_within_kinds() -> None:
    web = [answered(5 + at % 3, kind=kind) for kind in ("idea", "complaint") for at in range(20)]
    paper = [
        answered(40 + at % 3, kind=kind, channel="paper")
        for kind in ("idea", "complaint")
        for at in range(20)
    ]
    found = equity(web, paper, TODAY)
    assert found.gap.value == pytest.approx(1.0)
    assert found.p is not None and found.p < 0.001
    assert found.observed is not None and found.expected is not None and found.observed > found.expected
    assert (found.strata, found.n) == (2, 80)


def test_ways_that_only_differ_in_what_is_said_there_are_alike() -> None:
    """Complaints take long on both ways, and come mostly on paper: without strata the ways would differ."""
    web = [answered(5 + at % 7, kind="idea") for at in range(30)]
    web += [answered(50 + at % 7, kind="complaint") for at in range(6)]
    paper = [answered(5 + at % 7, kind="idea") for at in range(6)]
    paper += [answered(50 + at % 7, kind="complaint") for at in range(30)]
    found = equity(web, paper, TODAY)
    assert found.gap.value is not None and found.gap.value > 0.5
    assert found.p is not None and found.p > 0.3


def test_one_way_alone_cannot_be_compared() -> None:
    found = equity([case()], [], TODAY)
    assert found.reason == ONE_WAY
    assert found.gap.value is None and found.p is None


def test_nobody_answered_is_no_variation() -> None:
    found = equity([case()] * 5, [case()] * 5, TODAY)
    assert found.p is None
    assert found.reason

"""Claim and verdict side by side."""

from uuid import UUID

from analytics.reports.verdicts import verdicts
from tests.factories.loop import answered, case, imported


def test_each_speaks_for_itself_and_what_is_not_told_stays_in_sight() -> None:
    found = verdicts(
        [
            answered(verdict="no"),
            answered(verdict="yes"),
            answered(verdict="silent"),
            answered(handler_claim=False, verdict="partly"),
            imported("rejected"),
            case(verdict=None),
        ]
    )
    handler, asker = found.sources
    assert found.n == 5
    assert (handler.yes, handler.no, handler.untold, handler.share.value) == (3, 1, 1, 0.75)
    assert (asker.yes, asker.partly, asker.no, asker.untold) == (1, 1, 1, 2)
    assert asker.share.n == 3 and asker.share.missing == 2
    assert found.pair("yes", "no") == 1 and found.pair("unknown", "unasked") == 1
    assert sum(count for _, _, count in found.pairs) == found.n


def test_nothing_answered_is_not_nought_percent() -> None:
    found = verdicts([case()])
    assert found.n == 0 and found.sources[0].share.reason == "not in the data"


def test_a_blind_sample_stands_beside_them_and_whoever_judged_first_counts() -> None:
    rows = [answered(uuid=UUID(int=at), verdict="yes") for at in range(1, 5)]
    judged = {
        UUID(int=1): {7: "no", 8: "yes"},
        UUID(int=2): {7: "yes", 8: "yes"},
        UUID(int=3): {7: "partly"},
        UUID(int=9): {7: "no"},  # of another period
    }
    found = verdicts(rows, judged)
    coder = found.sources[2]
    assert (coder.yes, coder.partly, coder.no, coder.untold) == (1, 1, 1, 1)
    assert (coder.share.n, coder.share.missing) == (3, 0)
    assert found.agreement.n == 2

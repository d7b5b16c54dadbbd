"""Claim and verdict side by side."""

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

from dataclasses import FrozenInstanceError

import pytest

from partnerships.records import DeskCounts, Node, PromiseCounts


def test_all_promises_made_are_somewhere():
    assert PromiseCounts(due=1, overdue=2, kept=3, broken=4, renegotiated=5, withdrawn=6).made == 21


def test_they_do_not_change():
    for value in (DeskCounts(), PromiseCounts(), Node("a", "A", "strategic")):
        with pytest.raises(FrozenInstanceError):
            value.extra = 1

"""What must be true of the facts of a site after its trouble (killing.judge)."""

from typing import Any

from tests.faults.senders import Senders


def entries_are_whole(senders: Senders, facts: dict[str, Any]) -> None:
    kept, rows = facts["kept"], facts["suggestions"]
    assert not set(senders.told) - set(kept), "accepted and lost"
    assert set(kept) <= set(senders.told) | senders.unclear
    assert sorted(kept.values()) == sorted(rows), "a receipt without a suggestion, or the other way round"
    assert facts["received"] == dict.fromkeys(rows, 1), "the history begins once"
    assert facts["audited"] == facts["received"], "audited once"
    assert facts["orphan_submitters"] == 0
    assert facts["chain"][:2] == [None, 0], facts["chain"]

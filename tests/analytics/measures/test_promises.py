from datetime import date

import pytest

from analytics.measures.promises import PromiseFact, promises_kept

TODAY = date(2026, 5, 1)


def facts(*states, due=date(2026, 4, 1)):
    return [PromiseFact(state, due) for state in states]


def test_overdue_and_open_counts_as_broken():
    found = promises_kept(facts("kept", "kept", "open", "broken"), today=TODAY)
    assert found.value == 0.5
    assert (found.n, found.kept, found.overdue, found.broken) == (4, 2, 1, 1)
    assert found.low < 0.5 < found.high


def test_withdrawn_and_not_yet_due_do_not_count():
    later = [PromiseFact("open", TODAY), PromiseFact("open")]
    found = promises_kept([*facts("kept", "withdrawn"), *later], today=TODAY)
    assert (found.value, found.n, found.not_due, found.withdrawn) == (1, 1, 2, 1)


def test_renegotiated_is_settled_but_not_kept_as_given():
    assert promises_kept(facts("kept", "renegotiated"), today=TODAY).value == 0.5


def test_a_promise_kept_before_its_day_counts():
    assert promises_kept([PromiseFact("kept", date(2027, 1, 1))], today=TODAY).n == 1


def test_nothing_due_is_undefined():
    found = promises_kept([PromiseFact("open")], today=TODAY)
    assert found.value is None
    assert "no promise is due" in found.reason


def test_an_unknown_state_is_refused():
    with pytest.raises(ValueError, match="unknown state"):
        promises_kept(facts("lost"), today=TODAY)

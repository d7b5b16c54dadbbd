import pytest

from feedback.services import history
from feedback.workflow import steps
from foundation.errors import Refused
from foundation.models import AuditEntry
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_a_step_is_in_the_history_and_in_the_audit() -> None:
    row = history.locked(feedback.suggestion())
    line = history.move(row, steps.TAKE_UP, by=feedback.staff(), note=" Ask Jan ")
    assert (line.from_status, line.to_status, line.note) == ("received", "in_handling", "Ask Jan")
    assert AuditEntry.objects.get(action="suggestion.take_up").facts == {
        "old": "received",
        "new": "in_handling",
    }


def test_what_the_table_does_not_know_is_refused_and_nothing_written() -> None:
    row = history.locked(feedback.suggestion())
    with pytest.raises(Refused) as refused:
        history.move(row, steps.REOPEN, by=feedback.staff())
    assert (refused.value.code, refused.value.status) == ("not_allowed", 409)
    assert row.history.count() == 1


def test_who_was_slower_is_told() -> None:
    row = feedback.suggestion()
    assert history.locked(row, expected="received")
    with pytest.raises(Refused) as refused:
        history.locked(row, expected="assigned")
    assert refused.value.code == "conflict"

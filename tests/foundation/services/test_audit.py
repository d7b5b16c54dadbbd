import pytest

from foundation import statements
from foundation.models import AuditEntry
from foundation.services import audit
from tests.factories import foundation

pytestmark = pytest.mark.django_db


def test_it_says_who_did_what_to_which_row():
    card = foundation.contact()

    audit.record(by=foundation.actor(), action="test", target=card, partnership_id=7, count=3)

    entry = AuditEntry.objects.get(action="test")
    assert (entry.recorded_by.label, entry.action, entry.partnership_ref) == ("tests", "test", 7)
    assert (entry.target_type, entry.target_uuid, entry.facts) == (
        "foundation.contactcard",
        card.uuid,
        {"count": 3},
    )


def test_what_is_not_json_is_refused():
    with pytest.raises(TypeError):
        audit.record(by=foundation.actor(), action="test", target=foundation.contact(), what=object())


def test_it_may_go_in_one_statement_with_what_it_audits():
    card = foundation.contact()

    statements.together(audit.adding(by=foundation.actor(), action="test", target=card, count=3))

    entry = AuditEntry.objects.get(action="test")
    assert (entry.target_uuid, entry.facts, entry.recorded_by) == (
        card.uuid,
        {"count": 3},
        foundation.actor(),
    )

"""The mark moves with every write of the partnership, and with none of another."""

import pytest

from foundation.models import AuditEntry
from foundation.selectors.audit import mark
from foundation.services import actors, audit
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_a_write_moves_the_mark_of_its_own_partnership_alone() -> None:
    here, elsewhere = people.partnership(), people.partnership()
    before = mark(here.pk), mark(elsewhere.pk)
    audit.record(by=actors.system("test"), action="test.done", target=here, partnership_id=here.pk)
    assert mark(here.pk) != before[0]
    assert mark(elsewhere.pk) == before[1]


def test_an_entry_that_comes_late_with_an_older_id_moves_it_too() -> None:
    here = people.partnership()
    for _ in range(2):
        audit.record(by=actors.system("test"), action="test.done", target=here, partnership_id=here.pk)
    before, newest = mark(here.pk), AuditEntry.objects.order_by("-id")[0]
    late = AuditEntry.objects.create(
        id=newest.pk - 1_000_000,
        recorded_at=newest.recorded_at,
        recorded_by=newest.recorded_by,
        partnership_ref=here.pk,
        action="test.done",
    )
    assert late.pk < newest.pk
    assert mark(here.pk) != before

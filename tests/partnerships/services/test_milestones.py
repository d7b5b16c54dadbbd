from datetime import date

import pytest

from foundation.errors import Refused
from foundation.models import AuditEntry
from partnerships.models import Milestone
from partnerships.services import milestones
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_it_may_lie_before_anything_was_measured():
    assert make.milestone(kind="prehistory", happened_on=date(1998, 5, 1)).pk


def test_its_kind_is_one_of_the_known():
    with pytest.raises(Refused):
        make.milestone(kind="victory")


def test_it_changes_and_goes():
    row = milestones.change(milestone=make.milestone(), by=make.setter(), kind="conflict")
    assert row.kind == "conflict"
    milestones.remove(milestone=row, by=make.setter())
    assert not Milestone.objects.exists()
    assert AuditEntry.objects.filter(action="milestone.remove").exists()

"""A line of a roster is a member of a body or an organisation, once."""

import pytest
from django.db import IntegrityError, transaction

from surveys.models import RosterRow
from tests.factories import partnerships as people
from tests.factories import rosters as factory

pytestmark = pytest.mark.django_db


def test_a_line_is_one_thing_and_stands_once() -> None:
    wave = factory.opened(2)
    row = wave.roster.first()
    where = {"partnership": wave.partnership, "wave": wave}

    for wrong in (
        {"body": row.body, "member": row.member},
        {"body": row.body},
        {"member": row.member, "organisation": people.organisation(wave.partnership)},
        {},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            RosterRow.objects.create(**where, **wrong)

"""What the database itself refuses around invitations."""

import pytest
from django.db import IntegrityError, transaction

from foundation import clock
from surveys.models import OptOut, Reminder, Substitution
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_a_reminder_has_a_number_of_its_own_up_to_three() -> None:
    row = factory.invitation()
    facts = {
        "partnership": row.partnership,
        "invitation": row,
        "reminded_at": clock.now(),
        "reminded_by": people.setter(),
    }
    Reminder.objects.create(number=1, **facts)

    for number in (1, 4):
        with pytest.raises(IntegrityError), transaction.atomic():
            Reminder.objects.create(number=number, **facts)


def test_one_opt_out_is_in_force() -> None:
    member = people.member()
    facts = {
        "partnership": member.partnership,
        "member": member,
        "source": "page",
        "opted_at": clock.now(),
        "opted_by": people.setter(),
    }
    OptOut.objects.create(scope="all", **facts)

    with pytest.raises(IntegrityError), transaction.atomic():
        OptOut.objects.create(scope="reminders", **facts)


def test_nobody_stands_in_for_themselves() -> None:
    row = factory.invitation()

    with pytest.raises(IntegrityError), transaction.atomic():
        Substitution.objects.create(
            partnership=row.partnership,
            invitation=row,
            first=row.member,
            substitute=row.member,
            substituted_at=clock.now(),
            substituted_by=people.setter(),
        )

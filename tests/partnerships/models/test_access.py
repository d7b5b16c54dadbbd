from datetime import date

import pytest

from foundation import clock
from partnerships.models import ClosedDay
from partnerships.services import closed_days
from tests.factories import partnerships as make
from tests.partnerships.models.broken import refuses

pytestmark = pytest.mark.django_db


def test_a_role_is_open_once_and_ends_whole():
    row = make.grant("handler")
    other = make.grant("clerk", partnership=row.partnership, user=row.user, organisation=row.organisation)
    refuses("partnerships_grant_open_once", other, role="handler")
    refuses("partnerships_grant_ended_whole", row, ended_at=clock.now())
    refuses("partnerships_grant_role", row, role="mayor")
    refuses("partnerships_grant_organisation_same_partnership", row, organisation=make.organisation())
    assert str(row) == f"{row.user} · handler"


def test_a_day_is_closed_once():
    here = make.partnership()
    for number in (20, 21):
        closed_days.add(
            by=make.setter(), partnership=here, day=date(2026, 7, number), reason={"en": "Bridge"}
        )
    row = ClosedDay.objects.get(day=date(2026, 7, 21))
    refuses("partnerships_closed_day_once", row, day=date(2026, 7, 20))
    assert str(row) == "2026-07-21"

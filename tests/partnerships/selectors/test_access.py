from datetime import date

import pytest
from django.http import Http404

from partnerships.models import Body
from partnerships.selectors import access
from partnerships.services import closed_days, grants
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_a_row_is_found_in_its_own_partnership_only():
    body = make.body()
    assert access.one(body.partnership, Body, body.uuid) == body
    with pytest.raises(Http404):
        access.one(make.partnership(), Body, body.uuid)


def test_open_roles_by_name():
    here = make.partnership()
    rows = [
        make.grant("clerk", partnership=here, user=make.user(name=name)) for name in ("Zoë", "Émile", "Bo")
    ]
    grants.end(grant=rows[2], by=make.setter())
    assert access.grants(here) == [rows[1], rows[0]]


def test_closed_days_in_order():
    here = make.partnership()
    for day in (date(2026, 7, 20), date(2025, 7, 21)):
        closed_days.add(by=make.setter(), partnership=here, day=day, reason={"en": "Bridge day"})
    assert [one.day.year for one in access.closed_days(here)] == [2025, 2026]
    assert [one.day.year for one in access.closed_days(here, since=date(2026, 1, 1))] == [2026]

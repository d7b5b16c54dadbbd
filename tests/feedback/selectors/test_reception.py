from datetime import date, timedelta

import pytest

from feedback.selectors.reception import Reception, reception
from foundation import clock
from foundation.ids import uuid7
from partnerships.models import ClosedDay
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


def test_all_that_has_to_be_known_in_one_statement(django_assert_num_queries) -> None:
    row = feedback.suggestion()
    here = row.partnership
    for day in (DAY - timedelta(days=1), DAY, DAY + timedelta(days=400)):
        ClosedDay.objects.create(partnership=here, day=day, reason="moving")
    own = row.submitter.uuid
    with django_assert_num_queries(1):
        found = reception(here.pk, number=row.number, submitter=own, since=DAY)
    assert found.owner_id == feedback.city(here).pk
    assert (found.taken, found.known, found.has_rules) == (True, True, False)
    assert found.closed == {DAY, DAY + timedelta(days=400)}


def test_elsewhere_it_is_another_number_and_nobody_owns_it() -> None:
    row = feedback.suggestion()
    other = partnerships.partnership()
    found = reception(other.pk, number=row.number, submitter=uuid7(), since=DAY)
    assert found == Reception(None, taken=False, known=False, has_rules=False, closed=frozenset())
    assert not reception(other.pk, number="1", submitter=None, since=clock.today("UTC")).known


def test_an_organisation_that_ended_owns_nothing() -> None:
    row = feedback.suggestion()
    city = feedback.city(row.partnership)
    city.dissolved_on = DAY
    city.save()
    assert reception(row.partnership_id, number="1", submitter=None, since=DAY).owner_id is None

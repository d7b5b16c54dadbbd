"""Who gets a report, and who could."""

import pytest
from django.http import Http404

from analytics.selectors import subscriptions
from analytics.services.subscriptions import end
from surveys.services import stopping
from tests.factories import mailed
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_only_who_can_be_reached_and_sees_figures() -> None:
    here = people.partnership()
    there = mailed.seated(here)
    away = people.member(here)  # sits nowhere
    stopped = mailed.seated(here, email="b@example.org")
    stopping.opt_out(by=people.setter(), member=stopped, scope="all")
    quieter = mailed.seated(here, email="c@example.org")
    stopping.opt_out(by=people.setter(), member=quieter, scope="reminders")
    found = subscriptions.members(here, mailed.BEGUN.date())
    assert {one.pk for one in found} == {there.pk, quieter.pk} and away not in found
    analyst = people.staff("analyst", partnership=here)
    people.staff("handler", partnership=here)
    people.staff("analyst", partnership=people.partnership())
    assert subscriptions.staff(here) == [analyst]


def test_those_that_run_are_found_in_their_partnership_only() -> None:
    row, other = mailed.subscription(people.partnership()), mailed.subscription(people.partnership())
    assert subscriptions.open_ones(row.partnership) == [row]
    assert subscriptions.get(row.partnership, row.uuid) == row
    for wrong in (other.uuid, "nonsense"):
        with pytest.raises(Http404):
            subscriptions.get(row.partnership, wrong)
    end(by=people.setter(), subscription=row)
    assert subscriptions.open_ones(row.partnership) == [] and subscriptions.sent(row) == set()
    assert subscriptions.open_ones(other.partnership) == [other]

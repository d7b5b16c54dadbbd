import pytest

from foundation.errors import Refused
from partnerships import rules
from partnerships.services import grants
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_it_opens_and_ends():
    row = make.grant("handler")
    assert rules.roles(row.user, row.partnership) == {"handler"}
    grants.end(grant=row, by=make.setter())
    assert rules.roles(row.user, row.partnership) == frozenset()
    with pytest.raises(Refused) as caught:
        grants.end(grant=row, by=make.setter())
    assert caught.value.code == "ended"


def test_the_same_role_is_given_once_and_again_after_its_end():
    row = make.grant("clerk")
    again = {"user": row.user, "organisation": row.organisation, "partnership": row.partnership}
    with pytest.raises(Refused, match="already"):
        make.grant("clerk", **again)
    grants.end(grant=row, by=make.setter())
    assert make.grant("clerk", **again).pk != row.pk


def test_the_last_coordinator_stays():
    row = make.grant("coordinator")
    with pytest.raises(Refused) as caught:
        grants.end(grant=row, by=make.setter())
    assert caught.value.code == "last_coordinator"
    make.grant("coordinator", partnership=row.partnership)
    assert grants.end(grant=row, by=make.setter()).ended_by == make.setter()


def test_a_closed_account_gets_no_role():
    with pytest.raises(Refused) as caught:
        make.grant(user=make.user(is_active=False))
    assert caught.value.code == "closed_account"


def test_the_organisation_is_of_the_same_partnership():
    with pytest.raises(Refused):
        make.grant(organisation=make.organisation())


def test_there_is_no_such_role():
    with pytest.raises(Refused):
        make.grant("mayor")

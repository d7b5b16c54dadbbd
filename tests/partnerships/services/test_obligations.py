from datetime import date

import pytest

from foundation.errors import Refused
from partnerships.services import obligations
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def duty():
    agreement = make.agreement()
    return obligations.add(
        by=make.setter(), agreement=agreement, organisation=agreement.parties.first(), text={"en": "Report"}
    )


@pytest.mark.parametrize("state", ["met", "unmet"])
def test_met_and_not_met_need_evidence(duty, state):
    with pytest.raises(Refused, match="evidence"):
        obligations.set_state(obligation=duty, by=make.setter(), state=state, evidence="  ")
    changed = obligations.set_state(obligation=duty, by=make.setter(), state=state, evidence="Report of May")
    assert changed.state == state


def test_unknown_needs_none(duty):
    assert obligations.set_state(obligation=duty, by=make.setter(), state="unknown").state == "unknown"


def test_it_binds_a_party_only(duty):
    outside = make.organisation(duty.partnership)
    with pytest.raises(Refused) as caught:
        obligations.change(obligation=duty, by=make.setter(), organisation=outside)
    assert caught.value.code == "no_party"


def test_its_date_can_change(duty):
    day = date(2027, 1, 1)
    assert obligations.change(obligation=duty, by=make.setter(), due_on=day).due_on == day

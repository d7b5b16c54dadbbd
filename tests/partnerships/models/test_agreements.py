from datetime import date

import pytest

from partnerships.models import Agreement, Obligation, Organisation, Party
from partnerships.services import obligations
from tests.factories import partnerships as make
from tests.partnerships.models.broken import refuses

pytestmark = pytest.mark.django_db


@pytest.fixture
def agreement() -> Agreement:
    return make.agreement()


@pytest.fixture
def duty(agreement) -> Obligation:
    party = agreement.parties.first()
    return obligations.add(by=make.setter(), agreement=agreement, organisation=party, text={"en": "Report"})


def test_a_milestone_has_a_known_kind():
    refuses("partnerships_milestone_kind", make.milestone(), kind="victory")


def test_an_agreement_runs_forward_and_follows_another(agreement):
    days = {"starts_on": date(2026, 1, 1), "ends_on": date(2025, 1, 1)}
    refuses("partnerships_agreement_period", agreement, **days)
    refuses("partnerships_agreement_not_its_own_successor", agreement, replaces=agreement)
    refuses("partnerships_agreement_replaces_same_partnership", agreement, replaces=make.agreement())


def test_a_party_signs_once(agreement):
    first, second = Party.objects.filter(agreement=agreement)
    refuses("partnerships_party_once", second, organisation=first.organisation)
    refuses("partnerships_party_organisation_same_partnership", second, organisation=make.organisation())
    refuses("partnerships_party_agreement_same_partnership", second, agreement=make.agreement())
    assert str(first).startswith("Organisation")


def test_an_obligation_is_met_with_evidence_only(duty):
    refuses("partnerships_obligation_needs_evidence", duty, state="met")
    refuses("partnerships_obligation_state", duty, state="perhaps", evidence="x")


def test_an_obligation_stays_in_its_partnership(duty):
    refuses("partnerships_obligation_agreement_same_partnership", duty, agreement=make.agreement())
    other = Organisation.objects.exclude(partnership=duty.partnership).first() or make.organisation()
    refuses("partnerships_obligation_organisation_same_partnership", duty, organisation=other)
    assert (str(duty), str(duty.agreement)[:9]) == ("Report", "Agreement")

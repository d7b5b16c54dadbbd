import pytest

from partnerships.forms.affairs import AgreementForm, DecisionForm, ObligationForm, SettleForm
from partnerships.services import obligations
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_who_decided_and_when_cannot_be_rewritten():
    row = make.decision()
    assert not {"body", "organisation", "decided_on"} & set(DecisionForm(row.partnership, row=row).fields)


def test_an_obligation_stays_with_its_agreement():
    row = make.agreement()
    duty = obligations.add(
        by=make.setter(), agreement=row, organisation=row.parties.first(), text={"en": "Report"}
    )
    assert "agreement" not in ObligationForm(row.partnership, row=duty).fields


def test_parties_are_ticked():
    row = make.agreement()
    page = str(AgreementForm(row.partnership, row=row)["parties"])
    assert page.count("checked") == 2


def test_a_promise_is_not_settled_as_open():
    assert not SettleForm(make.partnership(), {"state": "open"}).is_valid()
    assert SettleForm(make.partnership(), {"state": "broken"}).is_valid()

from datetime import date

import pytest

from foundation.errors import Refused
from foundation.models import AuditEntry, ContactCard
from foundation.services import contacts
from partnerships.models import Member
from partnerships.services import members, organisations
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_the_address_is_sealed_apart():
    member = make.member(name="Noor El Idrissi", email="noor@example.org")
    assert contacts.read(member.contact).email == "noor@example.org"
    assert b"noor" not in bytes(member.contact.payload)


def test_nothing_personal_stands_in_the_audit():
    make.member(name="Noor El Idrissi", email="noor@example.org")
    assert "noor" not in str(list(AuditEntry.objects.values_list("facts", flat=True))).lower()


def test_without_address_there_is_no_card():
    assert make.member(email="").contact is None


def test_the_organisation_is_of_the_same_partnership():
    with pytest.raises(Refused) as caught:
        make.member(make.partnership(), organisation=make.organisation())
    assert caught.value.code == "other_partnership"


def test_a_refused_member_leaves_no_card_behind():
    with pytest.raises(Refused):
        make.member(name="")
    assert not ContactCard.objects.exists()


@pytest.mark.parametrize("language", ["", "tlh"])
def test_the_language_is_one_of_ours(language):
    with pytest.raises(Refused):
        make.member(language=language)


def test_an_address_comes_changes_and_goes():
    member = make.member(email="")
    member = members.change(member=member, by=make.setter(), email="a@example.org")
    assert contacts.read(member.contact).email == "a@example.org"
    member = members.change(member=member, by=make.setter(), name="Other", email="b@example.org")
    assert (contacts.read(member.contact).name, contacts.read(member.contact).email) == (
        "Other",
        "b@example.org",
    )
    member = members.change(member=member, by=make.setter(), language="nl")
    assert contacts.read(member.contact).email == "b@example.org"
    members.change(member=member, by=make.setter(), email="")
    assert not Member.objects.get().contact.has_email


def test_nobody_joins_for_an_organisation_that_is_gone():
    gone = make.organisation()
    organisations.dissolve(organisation=gone, by=make.setter(), dissolved_on=date(2026, 1, 1))
    gone.refresh_from_db()
    with pytest.raises(Refused) as caught:
        make.member(organisation=gone)
    assert caught.value.code == "dissolved"
    with pytest.raises(Refused):
        members.change(member=make.member(gone.partnership), by=make.setter(), organisation=gone)

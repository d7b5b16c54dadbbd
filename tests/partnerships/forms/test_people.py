import pytest

from partnerships.forms.people import MemberForm, OrganisationForm, SeatForm
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_the_whole_address_never_stands_on_the_page():
    member = make.member(email="noor@example.org")
    page = str(MemberForm(member.partnership, row=member))
    assert "n…@example.org" in page
    assert "noor@example.org" not in page


def test_a_seat_keeps_its_member_and_body():
    seat = make.seat()
    assert not {"member", "body"} & set(SeatForm(seat.partnership, row=seat).fields)
    assert {"member", "body"} <= set(SeatForm(seat.partnership).fields)


def test_a_broken_rule_is_said_by_the_form():
    form = OrganisationForm(make.partnership(), {"name": "A", "actor_group": "city", "owner_share": "50"})
    assert not form.is_valid()
    assert "percent" in str(form.errors)

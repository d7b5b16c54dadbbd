from datetime import date

import pytest

from foundation.errors import Refused
from partnerships.models import Agreement
from partnerships.services import agreements
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_it_is_signed_with_its_parties_and_obligations():
    city = make.organisation()
    lab = make.organisation(city.partnership)
    duty = {"organisation": lab, "text": {"en": "Share the counts"}, "due_on": date(2026, 1, 1)}
    row = make.agreement(city.partnership, parties=[city, lab], obligations=[duty])
    assert set(row.parties.all()) == {city, lab}
    assert row.obligations.get().state == "unknown"


def test_it_needs_two_parties():
    city = make.organisation()
    with pytest.raises(Refused) as caught:
        make.agreement(city.partnership, parties=[city, city])
    assert caught.value.code == "parties"
    assert not Agreement.objects.exists()


def test_a_stranger_does_not_sign():
    city = make.organisation()
    with pytest.raises(Refused) as caught:
        make.agreement(city.partnership, parties=[city, make.organisation()])
    assert caught.value.code == "other_partnership"


def test_a_refused_obligation_undoes_the_whole():
    city, lab = make.organisation(), make.organisation()
    lab = make.organisation(city.partnership)
    outside = make.organisation(city.partnership)
    with pytest.raises(Refused):
        make.agreement(
            city.partnership,
            parties=[city, lab],
            obligations=[{"organisation": outside, "text": {"en": "x"}}],
        )
    assert not Agreement.objects.exists()


def test_its_period_runs_forward():
    with pytest.raises(Refused, match="ends before"):
        make.agreement(starts_on=date(2025, 1, 1), ends_on=date(2024, 1, 1))


def test_parties_join_and_leave():
    row = make.agreement()
    stays = row.parties.first()
    joins = make.organisation(row.partnership)
    agreements.change(agreement=row, by=make.setter(), parties=[stays, joins], title={"en": "New"})
    row.refresh_from_db()
    assert (set(row.parties.all()), str(row)) == ({stays, joins}, "New")


def test_one_replaces_another_but_never_in_a_circle():
    first = make.agreement()
    second = make.agreement(first.partnership, replaces=first)
    with pytest.raises(Refused) as caught:
        agreements.change(agreement=first, by=make.setter(), replaces=second)
    assert caught.value.code == "circle"


def test_an_unknown_field_is_an_error_of_the_programmer():
    with pytest.raises(TypeError, match="colour"):
        make.agreement(colour="red")

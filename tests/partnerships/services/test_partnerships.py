import pytest

from foundation.errors import Refused
from foundation.models import AuditEntry
from partnerships.models import Partnership
from partnerships.services import partnerships
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_it_begins_with_an_audit_entry_of_its_own():
    here = make.partnership(slug="harbour")
    assert AuditEntry.objects.get(action="partnership.create").partnership_ref == here.pk


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"country": "XX"}, "no_calendar"),
        ({"subdivision": "Atlantis"}, "no_calendar"),
        ({"time_zone": "Europe/Atlantis"}, "no_time_zone"),
        ({"languages": ["tlh"]}, "no_language"),
        ({"theme": {"brand": "#ffff00"}}, "unreadable_colour"),
        ({"slug": "desk"}, "invalid"),
        ({"slug": "with space"}, "invalid"),
        ({"name": {}}, "invalid"),
        ({"languages": []}, "invalid"),
        ({"disclosure_k": 2}, "invalid"),
    ],
)
def test_it_is_refused(fields, code):
    with pytest.raises(Refused) as caught:
        make.partnership(**fields)
    assert caught.value.code == code
    assert not Partnership.objects.exists()


def test_an_address_is_given_once():
    make.partnership(slug="harbour")
    with pytest.raises(Refused):
        make.partnership(slug="harbour")


def test_a_refused_change_leaves_everything_as_it_was():
    here = make.partnership()
    with pytest.raises(Refused):
        partnerships.change(partnership=here, by=make.setter(), city="New", country="XX")
    here.refresh_from_db()
    assert (here.country, here.city != "New") == ("BE", True)


def test_its_look_can_change_but_not_its_address():
    here = make.partnership()
    assert partnerships.change(partnership=here, by=make.setter(), theme={"brand": "#0b5563"}).theme
    with pytest.raises(TypeError):
        partnerships.change(partnership=here, by=make.setter(), slug="other")

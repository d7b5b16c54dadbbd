import pytest

from foundation.errors import Refused
from foundation.services import actors
from partnerships import rules
from partnerships.models import Organisation, Partnership
from partnerships.services import beginning
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
FIELDS = {
    "slug": "harbour",
    "name": {"en": "Harbour"},
    "city": "Harbour",
    "country": "BE",
    "languages": ["nl"],
    "organisation": "City of Harbour",
    "actor_group": "city",
}


def test_who_begins_becomes_coordinator():
    user = make.user()
    here = beginning.begin(by=actors.for_user(user), **FIELDS)
    assert rules.can(user, "edit_partnership", here)
    assert Organisation.objects.get().is_owner_of_cases


def test_all_or_nothing():
    with pytest.raises(Refused):
        beginning.begin(by=actors.for_user(make.user()), **{**FIELDS, "actor_group": "nobody"})
    assert not Partnership.objects.exists()


def test_a_machine_does_not_begin():
    with pytest.raises(ValueError, match="account"):
        beginning.begin(by=make.setter(), **FIELDS)

import pytest

from foundation.errors import Refused
from foundation.models import User
from partnerships.services import accounts
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_it_opens_an_account_without_password():
    user = accounts.open_for(by=make.setter(), email="Noor@Example.org", name="Noor", language="nl")
    assert not user.has_usable_password()
    assert user.language == "nl"


def test_who_has_one_keeps_it():
    user = make.user(email="noor@example.org", name="Noor")
    assert accounts.open_for(by=make.setter(), email=" NOOR@example.org", name="Other") == user
    assert User.objects.get().name == "Noor"


@pytest.mark.parametrize("fields", [{"email": "nobody"}, {"name": ""}, {"language": "tlh"}])
def test_it_is_refused(fields):
    with pytest.raises(Refused):
        accounts.open_for(**{"by": make.setter(), "email": "a@example.org", "name": "A", **fields})
    assert not User.objects.exists()

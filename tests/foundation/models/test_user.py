import pytest
from django.db import IntegrityError, transaction

from foundation.models import User
from tests.factories import foundation

pytestmark = pytest.mark.django_db


def test_an_address_is_one_account_whatever_its_case():
    foundation.user("jo@example.test")
    with pytest.raises(IntegrityError), transaction.atomic():
        foundation.user("JO@example.test")


def test_without_a_password_nobody_signs_in():
    assert not foundation.user().has_usable_password()


def test_an_operator_may_use_the_operators_pages():
    made = User.objects.create_superuser("op@example.test", "long enough password", name="")

    assert made.is_staff and made.is_superuser and made.check_password("long enough password")
    assert str(made) == "op@example.test"

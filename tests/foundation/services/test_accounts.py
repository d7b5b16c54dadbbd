import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from foundation.models import Actor, AuditEntry
from foundation.services import accounts, actors
from tests.factories import foundation

pytestmark = pytest.mark.django_db


def test_a_closed_account_names_nobody_and_lets_nobody_in() -> None:
    user = foundation.user(email="anna@example.test", name="Anna", is_staff=True, is_superuser=True)
    user.set_password("long and secret")
    user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    known, client = actors.for_user(user), Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")

    accounts.close(user=user, by=foundation.actor())

    user.refresh_from_db()
    assert (user.name, user.email) == ("–", f"{user.uuid}@closed.invalid")
    assert not user.is_active and not user.is_superuser and not user.has_usable_password()
    assert not EmailAddress.objects.exists()
    assert str(Actor.objects.get(pk=known.pk)) == "–"
    assert client.get("/desk/").status_code == 302
    assert AuditEntry.objects.get(action="account.close").target_uuid == user.uuid
    foundation.user(email="anna@example.test")  # who comes back gets a new one

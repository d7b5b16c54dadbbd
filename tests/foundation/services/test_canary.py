import pytest

from foundation import crypto
from foundation.models import KeyCanary
from foundation.services import canary, contacts
from tests.factories import foundation

pytestmark = pytest.mark.django_db


def test_it_sings_once_and_then_checks():
    canary.check()
    canary.check()

    assert KeyCanary.objects.count() == 1


def test_another_master_key_refuses_and_changes_nothing(settings, tmp_path):
    canary.check()
    card = foundation.contact()
    before, song = bytes(card.payload), bytes(KeyCanary.objects.get().sealed)

    settings.KEY_DIR = tmp_path / "other"
    with pytest.raises(crypto.WrongKey, match="does not belong to this database"):
        canary.check()
    with pytest.raises(crypto.WrongKey):
        contacts.read(card)
    with pytest.raises(crypto.WrongKey):
        contacts.change(card=card, by=foundation.actor(), name="Other")

    card.refresh_from_db()
    assert (bytes(card.payload), bytes(KeyCanary.objects.get().sealed)) == (before, song)

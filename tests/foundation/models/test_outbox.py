import pytest
from django.db import IntegrityError, transaction

from foundation import clock
from foundation.models import Outbox

pytestmark = pytest.mark.django_db


def test_a_key_is_queued_once():
    Outbox.objects.create(task="x", key="a", not_before=clock.now())
    Outbox.objects.create(task="x", not_before=clock.now())
    Outbox.objects.create(task="x", not_before=clock.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        Outbox.objects.create(task="y", key="a", not_before=clock.now())


def test_there_are_four_states():
    with pytest.raises(IntegrityError), transaction.atomic():
        Outbox.objects.create(task="x", state="lost", not_before=clock.now())


def test_its_name_is_its_task():
    assert str(Outbox(task="delivery.mail")) == "delivery.mail (pending)"

from datetime import timedelta

import pytest
from django.db import transaction

from foundation import clock, nudge
from foundation.models import Outbox
from foundation.services import outbox


@pytest.mark.django_db
def test_it_keeps_task_arguments_and_time():
    later = clock.now() + timedelta(hours=1)

    row = outbox.put(task="x.work", not_before=later, partnership_id=7, number=1)

    row.refresh_from_db()
    assert (row.task, row.arguments, row.not_before, row.partnership_ref) == (
        "x.work",
        {"number": 1},
        later,
        7,
    )
    assert row.state == "pending"


@pytest.mark.django_db
def test_the_same_key_is_queued_once():
    first, second = outbox.put(task="x", key="a"), outbox.put(task="x", key="a")

    assert first == second and Outbox.objects.count() == 1
    assert outbox.put(task="x") != outbox.put(task="x")


@pytest.mark.django_db(transaction=True)
def test_it_nudges_once_a_transaction_and_only_when_that_is_committed(monkeypatch):
    nudged = []
    monkeypatch.setattr(nudge, "relay", lambda: nudged.append(1))

    with transaction.atomic():
        outbox.put(task="x")
        outbox.put(task="y")
        assert not nudged
    assert len(nudged) == 1

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        outbox.put(task="z")
        raise ZeroDivisionError
    assert len(nudged) == 1 and Outbox.objects.count() == 2

"""Redis gone: submissions and receipts need the database alone; what must happen elsewhere is done afterwards."""

import time
import uuid

import pytest
from celery import Celery
from django.db import transaction
from kombu.exceptions import OperationalError

from foundation import nudge
from foundation.models import Actor, Outbox
from foundation.outbox_task import outbox_task
from foundation.services import outbox, relay, submissions

pytestmark = pytest.mark.django_db(transaction=True)
COUNT = 40


@outbox_task(name="tests.after")
def after(*, number: int) -> None:
    Actor.objects.create(kind="system", label=f"after {number}")


def submit(number: int) -> dict:
    def make() -> dict:
        outbox.put(task="tests.after", number=number)
        return {"number": number}

    with transaction.atomic():
        return submissions.once(
            client_uuid=uuid.uuid4(), scope="faults", body={"n": number}, make=make
        ).receipt


@pytest.fixture
def gone(settings, monkeypatch, tmp_path):
    """A broker whose socket is not there."""
    settings.NUDGE = True
    app = Celery(broker=f"redis+socket://{tmp_path}/nothing.sock", set_as_current=False)
    app.conf.broker_transport_options = {"socket_connect_timeout": 1}
    monkeypatch.setattr(nudge, "current_app", app)
    monkeypatch.setattr(nudge, "_silent_until", 0.0)
    with monkeypatch.context() as patched:
        patched.setattr(relay, "current_app", app)
        yield patched


def test_everything_is_accepted_and_drained_afterwards(gone):
    started = time.monotonic()
    receipts = [submit(number) for number in range(COUNT)]
    took = time.monotonic() - started

    assert [one["number"] for one in receipts] == list(range(COUNT))
    assert took < 10, "a submission waited for the broker"
    with pytest.raises(OperationalError):
        relay.send_due()
    assert Outbox.objects.filter(state="pending").count() == COUNT

    gone.undo()
    assert relay.drain() == COUNT
    assert Actor.objects.filter(label__startswith="after ").count() == COUNT
    assert not Outbox.objects.exclude(state="done").exists()

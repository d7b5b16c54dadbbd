import threading
from datetime import timedelta

import pytest
from django.db import connection, transaction

from foundation import clock
from foundation.models import AuditEntry, Outbox
from foundation.outbox_task import outbox_task
from foundation.services import outbox, relay
from tests.factories import foundation


@outbox_task(name="tests.drained")
def drained():
    pass


@pytest.fixture
def sent(monkeypatch):
    found = []
    monkeypatch.setattr(
        relay.current_app, "send_task", lambda name, *, kwargs, **more: found.append((name, kwargs))
    )
    return found


@pytest.mark.django_db
def test_it_sends_what_is_due_by_name_with_the_rows_id(sent):
    row = outbox.put(task="x.work", number=1)
    outbox.put(task="x.later", not_before=clock.now() + timedelta(hours=1))

    assert relay.send_due() == 1
    assert sent == [("x.work", {"number": 1, "outbox_id": row.pk})]

    row.refresh_from_db()
    assert (row.state, row.tries) == ("sent", 1) and relay.send_due() == 0


@pytest.mark.django_db
def test_when_the_queue_is_away_nothing_changes(monkeypatch):
    monkeypatch.setattr(relay.current_app, "send_task", lambda *names, **more: 1 / 0)
    outbox.put(task="x")

    with pytest.raises(ZeroDivisionError):
        relay.send_due()
    assert Outbox.objects.get().state == "pending"


@pytest.mark.django_db(transaction=True)
def test_two_relays_send_different_rows(sent):
    held_row = outbox.put(task="x.held")
    free_row = outbox.put(task="x.free")
    held, go = threading.Event(), threading.Event()

    def other_relay():
        with transaction.atomic():
            Outbox.objects.select_for_update().get(pk=held_row.pk)
            held.set()
            go.wait(10)
        connection.close()

    thread = threading.Thread(target=other_relay)
    thread.start()
    held.wait(10)
    try:
        assert relay.send_due() == 1
        assert sent == [("x.free", {"outbox_id": free_row.pk})]
    finally:
        go.set()
        thread.join()
    assert relay.send_due() == 1


@pytest.mark.django_db
def test_a_task_that_was_lost_comes_again(sent):
    row = outbox.put(task="x")
    relay.send_due()

    assert relay.revive_lost() == 0
    with clock.at(clock.now() + relay.LOST_AFTER + timedelta(seconds=1)):
        assert relay.revive_lost() == 1

    row.refresh_from_db()
    assert (row.state, row.last_error) == ("pending", "no worker finished it")


@pytest.mark.django_db
def test_it_waits_longer_each_time_and_gives_up_after_five_tries_where_someone_sees_it(sent, caplog):
    row = outbox.put(task="x")
    waits = []
    for _ in range(relay.TRIES):
        with clock.at(max(clock.now(), row.not_before)):
            assert relay.send_due() == 1
            row.refresh_from_db()
            relay.failed(row, "ValueError")
            waits.append((row.not_before - clock.now()).total_seconds() / 60)

    assert waits[:4] == [1, 4, 16, 64] and row.state == "dead"
    assert "is given up: ValueError" in caplog.text
    assert relay.revive_lost() == 0


@pytest.mark.django_db
def test_a_person_starts_it_again(sent):
    row = outbox.put(task="x")
    Outbox.objects.filter(pk=row.pk).update(state="dead", tries=5)

    relay.revive(row=row, by=foundation.actor())

    assert relay.send_due() == 1
    assert AuditEntry.objects.get(action="outbox.revive").facts == {"task": "x"}


@pytest.mark.django_db
def test_only_dead_work_is_started_again():
    row = outbox.put(task="x")
    Outbox.objects.filter(pk=row.pk).update(state="done")

    relay.revive(row=row, by=foundation.actor())

    row.refresh_from_db()
    assert row.state == "done" and not AuditEntry.objects.filter(action="outbox.revive").exists()


@pytest.mark.django_db
def test_draining_runs_what_is_due_here_and_now():
    outbox.put(task="tests.drained")
    outbox.put(task="tests.drained", not_before=clock.now() + timedelta(hours=1))

    assert relay.drain(limit=1) == 1 and relay.drain() == 0

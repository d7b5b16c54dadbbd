"""A wave closes while someone answers: either the answer is in the snapshot, or its giver was told no."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from foundation.errors import Refused
from surveys.models import Participation, Response, Wave
from surveys.selectors import snapshots
from surveys.services import answers, drafts, locks, waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = 8  # the whole of 200: `make faults`


def at_once(*jobs: Callable[[], None]) -> None:
    """Run the jobs in threads that start together, each with a connection of its own."""
    gate = threading.Barrier(len(jobs))

    def run(job: Callable[[], None]) -> None:
        try:
            gate.wait(timeout=30)
            job()
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)


def one_round() -> tuple[int, int, int]:
    """(told "received", told "closed", answers in the snapshot) of four people who send while the wave closes."""
    wave = factory.open_wave(seats=4)
    ready = [(row, *factory.drafted(row)) for row in map(factory.fresh, wave.invitations.all())]
    told: list[str] = []

    def sends(row: object, start: int, key: object) -> Callable[[], None]:
        def job() -> None:
            try:
                answers.submit(invitation=row, start=start, client_uuid=key)
                told.append("received")
            except Refused as refused:
                told.append(refused.code)

        return job

    def closes() -> None:
        waves.close(by=people.setter(), wave=wave, reason="race")
        waves.settle(by=people.setter(), wave=wave)

    at_once(*(sends(*one) for one in ready), closes)
    taken = snapshots.of_wave(Wave.objects.get(pk=wave.pk))
    assert taken is not None
    assert Response.objects.filter(wave=wave).count() == Participation.objects.filter(wave=wave).count()
    return told.count("received"), told.count("wave_closed"), taken.n


def test_every_received_answer_is_in_the_snapshot() -> None:
    for _ in range(ROUNDS):
        received, refused, counted = one_round()

        assert received + refused == 4
        assert counted == received


def test_without_the_lock_an_answer_could_be_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """The promise hangs on the lock: answering that reads the state without it can miss the closing."""
    wave = factory.open_wave(seats=1)
    row = factory.invitation(wave)
    start, key = factory.drafted(row)
    closed = threading.Event()
    values = drafts.values

    def close_it() -> None:
        waves.close(by=people.setter(), wave=wave, reason="race")
        waves.settle(by=people.setter(), wave=wave)
        closed.set()
        connection.close()

    def late(*given: Any) -> dict[str, Any]:
        found = values(*given)
        thread = threading.Thread(target=close_it)
        thread.start()
        thread.join(timeout=30)
        return found

    monkeypatch.setattr(locks, "sending", lambda given, _key: drafts.find(given, start))  # read, but not held
    monkeypatch.setattr(drafts, "values", late)
    answers.submit(invitation=row, start=start, client_uuid=key)

    taken = snapshots.of_wave(Wave.objects.get(pk=wave.pk))
    assert closed.is_set()
    assert taken is not None
    assert (taken.n, Response.objects.filter(wave=wave).count()) == (0, 1)


def test_the_same_submission_sent_by_many_at_once_is_stored_once() -> None:
    row = factory.invitation()
    start, key = factory.drafted(row)
    receipts: list[dict[str, object]] = []

    def send() -> None:
        receipts.append(answers.submit(invitation=factory.fresh(row), start=start, client_uuid=key).receipt)

    at_once(*[send] * 8)

    assert len(receipts) == 8
    assert all(receipt == receipts[0] for receipt in receipts)
    assert Response.objects.count() == Participation.objects.count() == 1

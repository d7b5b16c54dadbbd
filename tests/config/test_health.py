from datetime import timedelta

import pytest
from django.test import Client

from config import health
from foundation import clock
from foundation.services import outbox

pytestmark = pytest.mark.django_db


def test_a_process_that_answers_is_up(client: Client) -> None:
    assert client.get("/healthz").json() == {"up": True}


def test_a_whole_site_is_ready(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(health.TOLD, "queue", lambda: True)
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {
        "ready": True,
        "database": True,
        "migrations": True,
        "keys": True,
        "queue": True,
        "work": True,
    }


def test_a_stalled_worker_raises_an_alarm(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(health.TOLD, "queue", lambda: True)
    outbox.put(task="x.work")
    with clock.at(clock.now() + timedelta(seconds=121)):
        answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["work"]) == (200, False)


def test_without_its_queue_the_site_still_takes_submissions(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(health.TOLD, "queue", lambda: False)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["queue"]) == (200, False)


@pytest.mark.parametrize("part", ["database", "migrations", "keys"])
def test_without_what_it_needs_it_is_not_ready(
    client: Client, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    def fails() -> bool:
        raise RuntimeError("broken")

    monkeypatch.setitem(health.NEEDED, part, fails)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()[part]) == (503, False)
    assert "broken" not in answer.content.decode()


def test_nothing_is_changed_by_asking(client: Client) -> None:
    assert client.post("/readyz").status_code == 405


@pytest.mark.service
def test_the_queue_answers() -> None:
    assert health.broker_answers()

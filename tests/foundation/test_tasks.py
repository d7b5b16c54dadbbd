from datetime import timedelta

import pytest

from foundation import clock, tasks
from foundation.models import AuditLink, Outbox
from foundation.services import audit, outbox, relay, seal
from tests.factories import foundation

pytestmark = pytest.mark.django_db


def test_the_relay_goes_on_until_nothing_is_due(monkeypatch):
    monkeypatch.setattr(relay, "BATCH", 2)
    monkeypatch.setattr(relay.send_due, "__defaults__", (2,))
    sent = []
    monkeypatch.setattr(relay.current_app, "send_task", lambda name, **more: sent.append(name))
    for _ in range(5):
        outbox.put(task="tests.x")

    assert tasks.relay_due() == 5 == len(sent)


def test_the_sealer_links_and_signs():
    audit.record(by=foundation.actor(), action="test", target=foundation.actor())

    assert tasks.seal_audit() == 1 and AuditLink.objects.count() == 1
    tasks.sign_head()
    assert list(seal.head_folder().glob("*.json"))
    for path in seal.head_folder().glob("*.json"):
        path.unlink()


def test_what_is_over_goes():
    Outbox.objects.filter(pk=outbox.put(task="tests.x").pk).update(state="done")
    with clock.at(clock.now() + timedelta(days=91)):
        assert tasks.expire() == 1


def test_the_sweeper_sweeps():
    assert tasks.sweep_files() >= 0


def test_a_worker_with_a_wrong_key_does_not_start(settings, tmp_path):
    tasks.refuse_a_wrong_key()
    settings.KEY_DIR = tmp_path / "other"

    with pytest.raises(SystemExit, match="does not belong to this database"):
        tasks.refuse_a_wrong_key()

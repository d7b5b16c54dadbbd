from celery import Celery

from foundation import nudge


def test_without_a_queue_it_is_quiet_for_a_while(settings, monkeypatch, tmp_path):
    settings.NUDGE = True
    asked = []
    gone = Celery(broker=f"redis+socket://{tmp_path}/nothing.sock")
    monkeypatch.setattr(gone, "send_task", lambda *names, **more: (asked.append(names), 1 / 0))
    monkeypatch.setattr(nudge, "current_app", gone)
    monkeypatch.setattr(nudge, "_silent_until", 0.0)

    nudge.relay()
    nudge.relay()

    assert asked == [("foundation.relay",)]


def test_it_can_be_switched_off(settings, monkeypatch):
    settings.NUDGE = False
    monkeypatch.setattr(nudge, "current_app", None)

    nudge.relay()

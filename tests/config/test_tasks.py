import pytest

from config import tasks
from config.restoring import replay

pytestmark = pytest.mark.django_db


def test_erasures_are_noted(settings, tmp_path) -> None:
    settings.DATA_DIR = tmp_path
    assert tasks.note_erasures() == 0


def test_a_worker_does_not_start_on_what_was_erased(monkeypatch) -> None:
    tasks.refuse_what_was_erased()

    def standing() -> None:
        raise replay.NotReplayed("replay_erasures")

    monkeypatch.setattr(replay, "must_be_done", standing)
    with pytest.raises(SystemExit, match="replay_erasures"):
        tasks.refuse_what_was_erased()

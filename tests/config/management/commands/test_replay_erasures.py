from django.core.management import call_command

from config.restoring import replay


def test_it_says_how_many(monkeypatch, capsys) -> None:
    monkeypatch.setattr(replay, "replay", lambda: 3)
    call_command("replay_erasures")
    assert "3 erasures" in capsys.readouterr().out

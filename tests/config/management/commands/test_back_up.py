import pytest
from django.core.management import CommandError, call_command

from config.restoring import backup, programs


def test_it_says_where_the_backup_is(monkeypatch, capsys, tmp_path) -> None:
    monkeypatch.setattr(backup, "back_up", lambda folder: folder / "made")
    call_command("back_up", str(tmp_path))
    assert capsys.readouterr().out.strip() == str(tmp_path / "made")


def test_a_failure_is_told_in_words(monkeypatch, tmp_path) -> None:
    def fails(folder):
        raise programs.Failed("pg_dump: no")

    monkeypatch.setattr(backup, "back_up", fails)
    with pytest.raises(CommandError, match="pg_dump: no"):
        call_command("back_up", str(tmp_path))

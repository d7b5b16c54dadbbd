from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from config.restoring import backup, drill, programs, restore

REPORT = restore.Report(rows=5).as_dict() | {"seconds": 1.5}


def test_without_a_backup_it_makes_one_first(monkeypatch, capsys) -> None:
    seen = []
    monkeypatch.setattr(backup, "back_up", lambda folder: folder / "made")
    monkeypatch.setattr(drill, "drill", lambda given: seen.append(given) or REPORT)
    call_command("restore_drill")
    assert seen[0].name == "made" and not Path(seen[0]).parent.exists()
    assert "1.5 seconds" in capsys.readouterr().out


def test_a_backup_that_does_not_come_back_is_an_error(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(drill, "drill", lambda given: REPORT | {"whole": False})
    with pytest.raises(CommandError, match="not come back whole"):
        call_command("restore_drill", str(tmp_path))

    def fails(given):
        raise programs.Failed("psql: no")

    monkeypatch.setattr(drill, "drill", fails)
    with pytest.raises(CommandError, match="psql: no"):
        call_command("restore_drill", str(tmp_path))

import json

import pytest
from django.core.management import CommandError, call_command

from config.restoring import restore


def brings(monkeypatch, **facts) -> None:
    monkeypatch.setattr(restore, "restore", lambda *_: restore.Report(rows=5, files_whole=1, **facts))


def test_it_tells_what_came_back(monkeypatch, capsys, tmp_path) -> None:
    brings(monkeypatch, replayed=2)
    call_command("restore", str(tmp_path), "--no-erasures")
    assert "5 rows, 1 files whole, 2 erasures done again" in capsys.readouterr().out
    call_command("restore", str(tmp_path), "--no-erasures", "--json")
    assert json.loads(capsys.readouterr().out)["whole"]


def test_what_is_not_whole_ends_in_an_error(monkeypatch, capsys, tmp_path) -> None:
    brings(monkeypatch, counts={"t": (2, 1)}, files=["a"], chain="cut")
    with pytest.raises(CommandError, match="not come back whole"):
        call_command("restore", str(tmp_path), "--no-erasures")
    said = capsys.readouterr().out
    assert "t: 2 then, 1 now" in said and "missing or changed: a" in said and "audit: cut" in said


def test_the_erasures_must_be_named(tmp_path) -> None:
    with pytest.raises(CommandError):
        call_command("restore", str(tmp_path))
    with pytest.raises(CommandError, match="is not there"):
        call_command("restore", str(tmp_path), "--erasures", str(tmp_path / "none"))

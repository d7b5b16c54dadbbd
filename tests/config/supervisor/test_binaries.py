import os
import subprocess
from pathlib import Path

import pytest

from config.supervisor import binaries
from config.supervisor.place import Account
from config.supervisor.trouble import Trouble


def test_the_wheels_programs_run() -> None:
    tools = binaries.postgres_tools(None)
    said = subprocess.run([str(tools / "postgres"), "--version"], capture_output=True, text=True, check=True)
    assert "PostgreSQL" in said.stdout
    subprocess.run([str(binaries.valkey_server(None)), "--version"], capture_output=True, check=True)


def test_without_wheels_the_systems_are_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "18/bin/postgres"
    program.parent.mkdir(parents=True)
    program.touch()
    (tmp_path / "9/bin").mkdir(parents=True)
    (tmp_path / "9/bin/postgres").touch()
    monkeypatch.setattr(binaries, "_package", lambda name: None)
    monkeypatch.setattr(binaries, "_DEBIAN_POSTGRES", tmp_path)
    assert binaries.postgres_tools(None) == program.parent


def test_with_neither_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(binaries, "_package", lambda name: None)
    monkeypatch.setattr(binaries, "_DEBIAN_POSTGRES", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Trouble, match="DATABASE_URL"):
        binaries.postgres_tools(None)
    with pytest.raises(Trouble, match="REDIS_URL"):
        binaries.valkey_server(None)


def test_programs_below_a_closed_folder_are_copied_whole(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    closed = tmp_path / "closed"
    (closed / "package/bin").mkdir(parents=True)
    (closed / "package/bin/program").write_text("#!/bin/sh\n")
    (closed / "package/bin/program").chmod(0o700)
    closed.chmod(0o700)
    monkeypatch.setattr(binaries, "COPIES", tmp_path)
    parts = [closed / "package", closed / "package.libs"]
    copy = binaries._reachable(parts, Account(65534, 65534))
    assert copy.parent == tmp_path
    assert (copy / "package/bin/program").stat().st_mode & 0o777 == 0o755
    assert binaries._reachable(parts, Account(65534, 65534)) == copy
    assert binaries._reachable(parts, None) == closed
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("tandem-programs")] == [
        copy.name
    ]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_copy_of_another_user_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    (closed / "program").touch()
    monkeypatch.setattr(binaries, "COPIES", tmp_path)
    copy = binaries._reachable([closed / "program"], Account(65534, 65534))
    os.chown(copy, 12345, 12345)
    with pytest.raises(Trouble, match="another user"):
        binaries._reachable([closed / "program"], Account(65534, 65534))

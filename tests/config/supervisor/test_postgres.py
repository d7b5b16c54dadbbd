import os
from pathlib import Path

import pytest

from config.supervisor import postgres
from config.supervisor.binaries import postgres_tools
from config.supervisor.place import Place
from config.supervisor.trouble import Trouble


def test_it_listens_on_its_socket_only(tmp_path: Path) -> None:
    words = postgres._command(tmp_path, Place(tmp_path / "d", tmp_path / "s", None))
    assert "listen_addresses=" in words
    assert f"unix_socket_directories={tmp_path / 's'}" in words
    assert "fsync=off" not in words


def test_a_throwaway_is_quick_rather_than_safe(tmp_path: Path) -> None:
    assert "fsync=off" in postgres._command(tmp_path, Place(tmp_path, tmp_path, None, throwaway=True))


def test_another_versions_files_are_refused_with_advice(tmp_path: Path) -> None:
    (tmp_path / "PG_VERSION").write_text("9\n")
    with pytest.raises(Trouble, match="make clean"):
        postgres._check_version(tmp_path, postgres_tools(None))


@pytest.mark.parametrize("text", ["", "not a number\n", "OURS\n"])
def test_a_lock_that_would_mislead_is_removed(tmp_path: Path, text: str) -> None:
    lock = tmp_path / "postmaster.pid"
    lock.write_text(text.replace("OURS", str(os.getpid())))
    postgres._remove_stale_lock(lock)
    assert not lock.exists()


def test_a_lock_whose_process_is_gone_is_left_to_postgresql(tmp_path: Path) -> None:
    lock = tmp_path / "postmaster.pid"
    lock.write_text("4194304\n")
    postgres._remove_stale_lock(lock)
    assert lock.exists()
    postgres._remove_stale_lock(tmp_path / "none")


def test_the_persons_own_addresses_do_not_lead_us_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGHOST", "elsewhere")
    assert "PGHOST" not in postgres._environment()


def test_a_cluster_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="could not be set up"):
        postgres._run(["sh", "-c", "echo no room >&2; exit 1"], Place(tmp_path, tmp_path, None))

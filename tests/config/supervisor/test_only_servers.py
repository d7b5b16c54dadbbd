"""The supervisor from outside: killed in every way, and mended by the next start."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from config.supervisor import leftovers
from config.supervisor.binaries import postgres_tools
from config.supervisor.place import Place, make_private
from tests.architecture.source_tree import ROOT
from tests.config.supervisor.running import Running, begin, environment, eventually, running

pytestmark = pytest.mark.service


def servers_of(place: Place) -> list[int]:
    return [*leftovers.living_in(place.postgres), *leftovers.living_in(place.valkey)]


def all_gone(place: Place) -> None:
    eventually(lambda: not servers_of(place), "the servers end", 30)


def test_ctrl_c_stops_all(tmp_path: Path) -> None:
    with running(tmp_path / "a") as site:
        assert site.answers()
        assert site.stop(signal.SIGINT) == 0
        assert not servers_of(site.place)
        assert not site.place.sockets.exists()


def test_nobody_else_may_enter_the_folders(tmp_path: Path) -> None:
    with running(tmp_path / "a") as site:
        assert {folder.stat().st_mode & 0o777 for folder in (site.place.sockets, site.place.data)} == {0o700}
        assert len(str(site.place.sockets / ".s.PGSQL.5432")) < 100


def test_two_checkouts_do_not_meet(tmp_path: Path) -> None:
    with running(tmp_path / "a") as one, running(tmp_path / "b") as two:
        one.query("CREATE TABLE only_here (n int)")
        assert one.query("SELECT count(*) FROM only_here") == "0"
        assert two.query("SELECT to_regclass('only_here') IS NULL") == "t"


def test_a_second_start_in_one_checkout_is_refused(tmp_path: Path) -> None:
    with running(tmp_path / "a") as site:
        words = [sys.executable, "-m", "config.supervisor", "servers"]
        done = subprocess.run(
            words, cwd=ROOT, env=environment(site.home), capture_output=True, text=True, check=False
        )
        assert done.returncode == 1
        assert "already running" in done.stderr
        assert site.answers()


@pytest.mark.parametrize("name", ["postgres", "valkey"])
def test_a_killed_server_is_started_again_and_said_so(tmp_path: Path, name: str) -> None:
    with running(tmp_path / "a") as site:
        folder = getattr(site.place, name)
        site.query("CREATE TABLE kept AS SELECT 7 AS n")
        before = site.main_of(folder)
        os.kill(before, signal.SIGKILL)
        eventually(lambda: leftovers.main_in(folder) not in ([], [before]), "another server")
        eventually(lambda: site.query("SELECT n FROM kept") == "7", "the row")
        site.stop()
        assert "stopped (signal SIGKILL); starting it again" in site.said


def test_a_killed_supervisor_takes_its_servers_along_and_the_next_start_mends(tmp_path: Path) -> None:
    site = begin(tmp_path / "a")
    site.query("CREATE TABLE kept AS SELECT 7 AS n")
    site.stop(signal.SIGKILL)
    if sys.platform == "linux":
        all_gone(site.place)
    with running(site.home) as again:
        assert again.query("SELECT n FROM kept") == "7"


def test_everything_killed_at_once_is_mended_by_the_next_start(tmp_path: Path) -> None:
    site = begin(tmp_path / "a")
    site.query("CREATE TABLE kept AS SELECT 7 AS n")
    for pid in [site.process.pid, *servers_of(site.place)]:
        kill(pid)
    site.ended()
    with running(site.home) as again:
        assert again.query("SELECT n FROM kept") == "7"


def kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def test_an_orphan_server_is_stopped_before_a_new_one_starts(tmp_path: Path) -> None:
    site = begin(tmp_path / "a")
    site.query("CREATE TABLE kept AS SELECT 7 AS n")
    site.stop()
    make_private(site.place.sockets, site.place.account)
    orphan = subprocess.Popen(orphan_command(site), start_new_session=True, **as_account(site.place))
    try:
        eventually(site.answers, "the orphan")
        with running(site.home) as again:
            assert orphan.wait(10) == 0
            assert again.query("SELECT n FROM kept") == "7"
    finally:
        orphan.kill()
        orphan.wait()


def orphan_command(site: Running) -> list[str]:
    tools = postgres_tools(site.place.account)
    return [str(tools / "postgres"), "-D", str(site.place.postgres), "-k", str(site.place.sockets), "-h", ""]


def as_account(place: Place) -> dict[str, object]:
    account = place.account
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": place.sockets}
    return quiet | ({"user": account.uid, "group": account.gid, "extra_groups": []} if account else {})


def test_an_unfinished_cluster_is_made_again(tmp_path: Path) -> None:
    site = begin(tmp_path / "a")
    site.stop()
    whole = site.place.postgres
    whole.rename(whole.with_name("postgres.unfinished"))
    (whole.with_name("postgres.unfinished") / "PG_VERSION").unlink()
    with running(site.home) as again:
        assert again.answers()
        assert not whole.with_name("postgres.unfinished").exists()


def test_a_lock_with_another_programs_number_is_removed(tmp_path: Path) -> None:
    site = begin(tmp_path / "a")
    site.stop()
    (site.place.postgres / "postmaster.pid").write_text(f"{os.getpid()}\n{site.place.postgres}\n")
    with running(site.home) as again:
        assert again.answers()


def test_a_queue_file_that_cannot_be_read_is_set_aside(tmp_path: Path) -> None:
    site = begin(tmp_path / "a")
    site.stop()
    manifest = next((site.place.valkey / "appendonlydir").glob("*.manifest"))
    manifest.write_text("not a manifest\n")
    with running(site.home):
        assert list(site.place.data.glob("valkey.unreadable-*"))

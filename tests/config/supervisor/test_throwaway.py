"""`exec`: servers for one command."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from config.supervisor import throwaway
from config.supervisor.place import short_folder
from tests.architecture.source_tree import ROOT
from tests.config.supervisor.running import environment, eventually

pytestmark = pytest.mark.service
QUERY = """
import os, dj_database_url, psycopg, redis
known = dj_database_url.parse(os.environ["DATABASE_URL"])
with psycopg.connect(host=known["HOST"], user=known["USER"], dbname=known["NAME"]) as line:
    collate = line.execute("SELECT datcollate, pg_encoding_to_char(encoding) FROM pg_database WHERE datname = 'tandem'")
    print(collate.fetchone())
with redis.Redis.from_url(os.environ["REDIS_URL"]) as queue:
    print(queue.ping())
"""


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "config.supervisor", "exec", "--", *words]


def homes() -> set[str]:
    return {path.name for path in short_folder().glob("tandem-x-*")}


def test_the_command_finds_both_servers(tmp_path: Path) -> None:
    words = command(sys.executable, "-c", QUERY)
    done = subprocess.run(
        words, cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["('C.UTF-8', 'UTF8')", "True"]


def test_its_exit_code_is_ours(tmp_path: Path) -> None:
    words = command(sys.executable, "-c", "raise SystemExit(7)")
    assert subprocess.run(words, cwd=ROOT, env=environment(tmp_path), check=False).returncode == 7


def test_servers_that_are_given_are_not_started(tmp_path: Path) -> None:
    code = "import os; print(os.environ['DATABASE_URL'], os.environ['REDIS_URL'])"
    given = {"DATABASE_URL": "postgres://a/b", "REDIS_URL": "redis://c/0"}
    words = command(sys.executable, "-c", code)
    done = subprocess.run(words, cwd=ROOT, env=os.environ | given, capture_output=True, text=True, check=True)
    assert done.stdout.split() == list(given.values())


def test_after_a_kill_the_next_run_tidies_up(tmp_path: Path) -> None:
    before = homes()
    marker = tmp_path / "running"
    code = f"import pathlib, time; pathlib.Path({str(marker)!r}).touch(); time.sleep(8)"
    with subprocess.Popen(
        command(sys.executable, "-c", code), cwd=ROOT, env=environment(tmp_path)
    ) as process:
        eventually(marker.exists, "the command")
        left = homes() - before
        process.send_signal(signal.SIGKILL)
    assert left
    subprocess.run(command("true"), cwd=ROOT, env=environment(tmp_path), check=True)
    assert not left & homes()


def test_ctrl_c_leaves_the_command_time_to_end_by_itself() -> None:
    code = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(0.3)"
    with subprocess.Popen([sys.executable, "-c", code]) as process:
        began = time.monotonic()
        throwaway._end(process, heard=True)
        assert process.returncode == 0
        assert time.monotonic() - began < 10

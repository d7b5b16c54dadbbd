"""The whole demo, as `make demo` starts it."""

import http.client
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from config.supervisor import demo
from config.supervisor.children import Child
from config.supervisor.place import Place
from config.supervisor.tending import Household
from config.supervisor.trouble import Trouble
from tests.architecture.source_tree import ROOT
from tests.config.supervisor.running import Running, end, environment, eventually


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_port_in_use_is_told_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setenv("PORT", str(taken.getsockname()[1]))
        with pytest.raises(Trouble, match="in use"):
            demo._free_port()


def test_the_data_folder_is_named_or_the_checkouts_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TANDEM_DATA", str(tmp_path))
    assert demo.data_folder() == tmp_path.resolve()
    monkeypatch.delenv("TANDEM_DATA")
    assert demo.data_folder() == ROOT / ".tandem"


def test_nothing_is_left_outside_the_data_folder(tmp_path: Path) -> None:
    commands = demo._commands(tmp_path, 8000)
    assert "--no-control-socket" in commands["web"]
    assert str(tmp_path / "beat" / "schedule") in commands["scheduler"]


def test_half_loaded_samples_are_begun_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    here = Place(tmp_path / "d", tmp_path / "s", None)
    here.postgres.mkdir(parents=True)
    demo._mend_half_loaded(tmp_path, here)
    assert here.postgres.exists()
    (tmp_path / "samples-not-whole").touch()
    demo._mend_half_loaded(tmp_path, here)
    assert not here.postgres.exists()
    assert "interrupted" in capsys.readouterr().out


def test_a_given_database_is_not_emptied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://a/b")
    here = Place(tmp_path / "d", tmp_path / "s", None)
    here.postgres.mkdir(parents=True)
    (tmp_path / "samples-not-whole").touch()
    demo._mend_half_loaded(tmp_path, here)
    assert here.postgres.exists()


def test_the_mark_goes_when_the_samples_are_whole(tmp_path: Path) -> None:
    step = Child("samples", [sys.executable, "-c", "pass"], tmp_path / "log", tmp_path)
    demo._load_samples(Household(), tmp_path, step, empty=True)
    assert not (tmp_path / "samples-not-whole").exists()


@pytest.mark.parametrize("empty", [True, False])
def test_only_a_database_of_this_start_is_marked(tmp_path: Path, empty: bool) -> None:
    step = Child("samples", [sys.executable, "-c", "raise SystemExit(1)"], tmp_path / "log", tmp_path)
    with pytest.raises(Trouble):
        demo._load_samples(Household(), tmp_path, step, empty=empty)
    assert (tmp_path / "samples-not-whole").exists() == empty


@pytest.mark.service
def test_the_demo_opens_and_closes(tmp_path: Path) -> None:
    port, home = free_port(), tmp_path / "a"
    site = Running(home, start(home, port))
    try:
        eventually(lambda: status(port, "/readyz") == 200 or not_running(site), "the page", 180)
        eventually(lambda: (home / "logs" / "worker.log").exists() or not_running(site), "the worker")
        assert site.process.poll() is None, site.said
        assert site.stop(signal.SIGINT) == 0
        assert f"http://localhost:{port}/" in site.said
    finally:
        end(site)


def start(home: Path, port: int) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", "config.supervisor", "demo"]
    more = environment(home) | {"PORT": str(port), "SAMPLES": "0"}
    return subprocess.Popen(
        words,
        cwd=ROOT,
        env=more,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def not_running(site: Running) -> bool:
    if site.process.poll() is None:
        return False
    site.ended()
    return True


def status(port: int, path: str) -> int:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        line.request("GET", path)
        return line.getresponse().status
    except OSError:
        return 0
    finally:
        line.close()

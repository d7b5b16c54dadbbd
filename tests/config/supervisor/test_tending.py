import signal
import sys
from pathlib import Path

import pytest

from config.supervisor.children import Child
from config.supervisor.tending import Household, tended
from config.supervisor.trouble import Leaving, Trouble
from tests.config.supervisor.running import eventually


def child(tmp_path: Path, name: str, code: str) -> Child:
    return Child(name, [sys.executable, "-c", code], tmp_path / f"{name}.log", tmp_path)


def test_a_step_runs_to_its_end_and_shows_what_it_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Household().step(child(tmp_path, "step", "print('loaded')"), follow=True)
    assert "loaded" in capsys.readouterr().out


def test_what_a_step_started_ends_with_it(tmp_path: Path) -> None:
    code = "import subprocess, sys; print(subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(99)']).pid)"
    step = child(tmp_path, "step", code)
    Household().step(step)
    eventually(lambda: not is_alive(int(step.last_words())), "the end of it")


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_a_step_that_fails_is_told_with_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="no such city"):
        Household().step(child(tmp_path, "step", "raise SystemExit('no such city')"))


def test_one_that_never_gets_ready_is_given_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with tended() as household, pytest.raises(Trouble, match="no room"):
        household.servers.append(child(tmp_path, "server", "raise SystemExit('no room')"))
        household.start(household.servers[0], ready=lambda: False, seconds=1.5)
    assert "starting it again" in capsys.readouterr().out


def test_workers_stop_before_servers(tmp_path: Path) -> None:
    code = (
        "import signal, sys, time, pathlib\n"
        "def end(*_):\n"
        "    pathlib.Path('ends').open('a').write(NAME + ' ')\n"
        "    sys.exit(0)\n"
        "signal.signal(signal.SIGTERM, end)\n"
        "pathlib.Path(NAME).touch()\n"
        "time.sleep(60)\n"
    )
    with tended() as household:
        for name, part in (("server", household.servers), ("worker", household.workers)):
            part.append(child(tmp_path, name, code.replace("NAME", repr(name))))
            part[0].start()
        eventually(lambda: (tmp_path / "server").exists() and (tmp_path / "worker").exists(), "both")
    assert (tmp_path / "ends").read_text() == "worker server "


def test_a_request_to_stop_is_heard(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)
    with tended() as household:
        signal.raise_signal(signal.SIGTERM)
        with pytest.raises(Leaving):
            household.look_after()
        assert household.last_asked == signal.SIGTERM
    assert signal.getsignal(signal.SIGTERM) == before

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from config.supervisor import leftovers
from tests.config.supervisor.running import eventually


def test_an_empty_folder_has_none(tmp_path: Path) -> None:
    assert leftovers.living_in(tmp_path) == []
    assert leftovers.stop_in(tmp_path, polite=signal.SIGTERM) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="another system does not show where a process works")
def test_one_that_works_there_is_found_and_killed_when_it_does_not_listen(tmp_path: Path) -> None:
    code = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path) as process:
        eventually(lambda: leftovers.living_in(tmp_path) == [process.pid], "the process")
        reaper = threading.Thread(target=process.wait)
        reaper.start()
        assert leftovers.stop_in(tmp_path, polite=signal.SIGTERM, patience=0.2) == 1
        reaper.join()
        assert process.returncode == -signal.SIGKILL


def test_only_servers_are_found_by_their_command(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)", str(tmp_path)]) as process:
        assert leftovers.main_in(tmp_path) == []
        process.kill()


def test_other_systems_are_asked_by_ps(monkeypatch: pytest.MonkeyPatch) -> None:
    listing = subprocess.CompletedProcess([], 0, stdout="  12 /x/bin/postgres -D /data/a\n 13\n")
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(leftovers.subprocess, "run", lambda *words, **more: listing)
    assert leftovers.main_in(Path("/data/a")) == [12]
    assert leftovers.main_in(Path("/data/b")) == []
    assert os.getpid() not in leftovers.living_in(Path("/data/a"))

"""A supervisor of its own for a test: started as people start it, watched from outside."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from config.supervisor import leftovers, place
from config.supervisor.binaries import postgres_tools
from tests.architecture.source_tree import ROOT

PATIENCE = 60.0


def eventually(check: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    limit = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < limit, f"waited {seconds:.0f} s in vain: {what}"
        time.sleep(0.05)


@dataclass
class Running:
    """One `python -m config.supervisor servers` on the data folder `home`."""

    home: Path
    process: subprocess.Popen[str]
    said: str = ""

    @property
    def place(self) -> place.Place:
        return place.of_checkout(self.home)

    def query(self, text: str) -> str:
        """What PostgreSQL answers; an empty text when it does not."""
        words = [
            str(postgres_tools(self.place.account) / "psql"),
            "-XqAt",
            "-h",
            str(self.place.sockets),
            "-U",
            "tandem",
        ]
        done = subprocess.run([*words, "tandem", "-c", text], capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def answers(self) -> bool:
        return self.query("SELECT 1") == "1"

    def main_of(self, folder: Path) -> int:
        eventually(lambda: bool(leftovers.main_in(folder)), f"a server in {folder.name}")
        return leftovers.main_in(folder)[0]

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.ended()

    def ended(self) -> int:
        """Waits for the supervisor's end; keeps what it said since it was ready."""
        code = self.process.wait(PATIENCE)
        if self.process.stdout and not self.process.stdout.closed:
            self.said = self.process.stdout.read()
            self.process.stdout.close()
        return code


def environment(home: Path) -> dict[str, str]:
    """Ours without the addresses of other servers: a supervisor given them would start none."""
    kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "REDIS_URL"}}
    return kept | {"TANDEM_DATA": str(home)}


def begin(home: Path) -> Running:
    """Starts a supervisor and waits until it says that it is ready."""
    process = subprocess.Popen(
        [sys.executable, "-m", "config.supervisor", "servers"],
        cwd=ROOT,
        env=environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    heard = []
    for line in process.stdout or ():
        heard.append(line)
        if line.startswith("Ready"):
            return Running(home, process)
    Running(home, process).ended()
    raise AssertionError("".join(heard))


@contextmanager
def running(home: Path) -> Iterator[Running]:
    """A supervisor that is gone afterwards, with its servers and their folders."""
    started = begin(home)
    try:
        yield started
    finally:
        end(started)


def end(started: Running) -> None:
    with suppress(ProcessLookupError):
        started.process.terminate()
    started.ended()
    forget = [sys.executable, "-m", "config.supervisor", "forget"]
    subprocess.run(forget, cwd=ROOT, env=environment(started.home), check=True, capture_output=True)

"""Servers that outlived their supervisor: found by where they work, and stopped before new ones start."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from config.supervisor.trouble import Trouble

_SERVERS = {"postgres", "initdb", "valkey-server", "redis-server"}
_POLITE_SECONDS = 20.0
_HARSH_SECONDS = 10.0


def stop_in(folder: Path, *, polite: signal.Signals, patience: float = _POLITE_SECONDS) -> int:
    """Stops every server that works in `folder`; returns how many there were.

    The main process is asked first, its own children follow it. What stays is killed: the next start recovers.
    """
    found = living_in(folder)
    if not found:
        return 0
    _send(main_in(folder), polite)
    if not _gone_within(folder, patience):
        _send(living_in(folder), signal.SIGKILL)
        if not _gone_within(folder, _HARSH_SECONDS):
            raise Trouble(
                f"Process {living_in(folder)[0]} still uses {folder} and cannot be stopped. End it first."
            )
    return len(found)


def living_in(folder: Path) -> list[int]:
    """Ids of the server processes that work in `folder`, children included where the system lets us see."""
    return sorted({*main_in(folder), *_working_in(folder)})


def main_in(folder: Path) -> list[int]:
    """Ids of the servers that were started on `folder`."""
    return [pid for pid, words in _commands() if Path(words[0]).name in _SERVERS and str(folder) in words[1:]]


def _working_in(folder: Path) -> list[int]:
    return [pid for pid in _pids() if _working_folder(pid) == str(folder) and pid != os.getpid()]


def _working_folder(pid: int) -> str:
    try:
        return os.readlink(f"/proc/{pid}/cwd")  # noqa: PTH115
    except OSError:
        return ""


def _pids() -> list[int]:
    return [int(path.name) for path in Path("/proc").glob("[0-9]*")] if sys.platform == "linux" else []


def _commands() -> Iterator[tuple[int, list[str]]]:
    if sys.platform == "linux":
        for pid in _pids():
            words = _command_of(pid)
            if words and words[0]:
                yield pid, words
        return
    listing = subprocess.run(["ps", "-A", "-o", "pid=,command="], capture_output=True, text=True, check=False)
    for line in listing.stdout.splitlines():
        pid_text, _, command = line.strip().partition(" ")
        if command.split():
            yield int(pid_text), command.split()


def _command_of(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().rstrip(b"\0").decode(errors="replace").split("\0")
    except OSError:
        return []


def _send(pids: list[int], number: signal.Signals) -> None:
    for pid in pids:
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            continue


def _gone_within(folder: Path, seconds: float) -> bool:
    limit = time.monotonic() + seconds
    while living_in(folder):
        if time.monotonic() > limit:
            return False
        time.sleep(0.05)
    return True

"""Runs a command beside servers that live as long as it does."""

import contextlib
import os
import shutil
import signal
import subprocess
from pathlib import Path

from config.supervisor import leftovers, servers
from config.supervisor.children import Group
from config.supervisor.place import Place, abandoned_homes, held, server_account, throwaway_home
from config.supervisor.tending import Household, tended
from config.supervisor.trouble import Leaving

_OWN_END_SECONDS = 20.0


def run(command: list[str]) -> int:
    """Runs `command` with DATABASE_URL and REDIS_URL set; returns its exit code."""
    for home in abandoned_homes():
        remove(home)
    home = throwaway_home()
    try:
        with held(home), tended() as household:
            home.chmod(0o711)  # root's folder; the servers' account passes through to its own
            place = _place(home)
            addresses = servers.start(household, place, Group(), home / "logs")
            return _run(household, command, addresses)
    finally:
        remove(home)


def _place(home: Path) -> Place:
    return Place(home / "d", home / "s", server_account(), throwaway=True)


def _run(household: Household, command: list[str], addresses: dict[str, str]) -> int:
    with subprocess.Popen(command, env=os.environ | addresses) as process:
        while process.poll() is None:
            try:
                household.look_after()
            except Leaving:
                _end(process, heard=household.last_asked == signal.SIGINT)
        return process.returncode if process.returncode >= 0 else 128 - process.returncode


def _end(process: subprocess.Popen[bytes], *, heard: bool) -> None:
    """The command keeps the terminal and hears Ctrl-C itself: then it gets time to end in its own way."""
    if heard:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_OWN_END_SECONDS)
    process.terminate()
    process.wait()


def remove(home: Path) -> None:
    """Removes a throwaway folder, ending first what still works in it."""
    place = _place(home)
    for folder in (place.postgres, place.valkey):
        leftovers.stop_in(
            folder, polite=signal.SIGINT if folder == place.postgres else signal.SIGTERM, patience=5
        )
    shutil.rmtree(home, ignore_errors=True)

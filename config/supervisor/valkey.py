"""Valkey for one place: the queue, kept on disk, reached by a socket only."""

import contextlib
import os
import signal
import socket
from pathlib import Path

from config.supervisor import leftovers
from config.supervisor.binaries import valkey_server
from config.supervisor.children import Child, Group
from config.supervisor.place import Place, make_private

_TRIES_BEFORE_A_FRESH_QUEUE = 3


def child(place: Place, group: Group, log: Path) -> Child:
    """The server as a child that is not started yet."""
    made = Child(
        name="Valkey",
        argv=_command(place),
        log=log,
        folder=place.sockets,
        account=place.account,
        group=group,
    )
    made.mend = lambda: mend(place, tries=made.failures)
    return made


def _command(place: Place) -> list[str]:
    keep = "no" if place.throwaway else "yes"
    return [
        *(str(valkey_server(place.account)), "--port", "0", "--daemonize", "no"),
        *("--unixsocket", str(_socket(place)), "--unixsocketperm", "700"),
        *("--dir", str(place.valkey), "--appendonly", keep, "--save", ""),
        *("--set-proc-title", "no"),  # so that a leftover is found by its folder
        *("--maxmemory-policy", "noeviction"),
    ]


def _socket(place: Place) -> Path:
    return place.sockets / "valkey.sock"


def mend(place: Place, tries: int = 0) -> None:
    """Clears what a killed run left. A queue file that stops the server time and again is set aside.

    Nothing is lost by that: what must happen is in the database's outbox, and the relay sends it again.
    """
    make_private(place.data, place.account)
    make_private(place.sockets, place.account)
    leftovers.stop_in(place.valkey, polite=signal.SIGTERM)
    with contextlib.suppress(FileNotFoundError):
        _socket(place).unlink()
    if tries and tries % _TRIES_BEFORE_A_FRESH_QUEUE == 0 and place.valkey.exists():
        place.valkey.rename(place.valkey.with_name(f"valkey.unreadable-{os.getpid()}-{tries}"))
    make_private(place.valkey, place.account)


def is_ready(place: Place) -> bool:
    """True when the server answers and has read its file."""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(1)
        try:
            line.connect(str(_socket(place)))
            line.sendall(b"PING\r\n")
            return line.recv(64).startswith(b"+PONG")
        except OSError:
            return False

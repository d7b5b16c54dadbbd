"""PostgreSQL for one place: a cluster made once, mended before each start, reached by a socket only."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from config.supervisor import leftovers
from config.supervisor.binaries import postgres_tools
from config.supervisor.children import Child, Group
from config.supervisor.place import Place, make_private
from config.supervisor.trouble import Trouble

_THROWAWAY_OPTIONS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200")


def child(place: Place, group: Group, log: Path) -> Child:
    """The server as a child that is not started yet."""
    tools = postgres_tools(place.account)
    return Child(
        name="PostgreSQL",
        argv=_command(tools, place),
        log=log,
        folder=place.sockets,
        env=_environment(),
        account=place.account,
        farewell=signal.SIGINT,  # its "fast" stop: open transactions are rolled back, files are left clean
        mend=lambda: mend(place, tools),
        group=group,
    )


def _command(tools: Path, place: Place) -> list[str]:
    options = [
        "listen_addresses=",
        f"unix_socket_directories={place.sockets}",
        "unix_socket_permissions=0700",
    ]
    options += _THROWAWAY_OPTIONS if place.throwaway else ()
    return [
        str(tools / "postgres"),
        "-D",
        str(place.postgres),
        *(word for option in options for word in ("-c", option)),
    ]


def mend(place: Place, tools: Path) -> None:
    """Makes what is missing and clears what a killed run left, so that the server can start."""
    make_private(place.data, place.account)
    make_private(place.sockets, place.account)
    leftovers.stop_in(place.postgres, polite=signal.SIGINT)
    _remove_stale_lock(place.postgres / "postmaster.pid")
    for path in place.sockets.glob(".s.PGSQL.*"):
        path.unlink()
    if not place.postgres.exists():
        make_cluster(place, tools)
    _check_version(place.postgres, tools)


def _remove_stale_lock(lock: Path) -> None:
    """A lock whose number now belongs to another program would keep PostgreSQL from starting.

    A lock whose process is gone stays: PostgreSQL then also checks that no child of it still runs.
    """
    try:
        pid = int(lock.read_text().split("\n", 1)[0])
        os.kill(pid, 0)
    except (FileNotFoundError, ProcessLookupError):
        return
    except (ValueError, PermissionError):
        pass
    lock.unlink()


def make_cluster(place: Place, tools: Path) -> None:
    """Makes the cluster aside and moves it into place when it is whole; an interrupted one is made again."""
    draft = place.postgres.with_name("postgres.unfinished")
    leftovers.stop_in(draft, polite=signal.SIGTERM)
    shutil.rmtree(draft, ignore_errors=True)
    words = [str(tools / "initdb"), "-D", str(draft), "-U", "tandem", "-A", "trust", "-E", "UTF8", *_locale()]
    _run([*words, "--no-instructions", *(["--no-sync"] if place.throwaway else [])], place)
    _run(
        [str(tools / "postgres"), "--single", "-D", str(draft), "postgres"], place, "CREATE DATABASE tandem\n"
    )
    draft.rename(place.postgres)


def _locale() -> list[str]:
    if sys.platform == "darwin":  # its system library has no C.UTF-8; PostgreSQL's own has
        return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return ["--locale=C.UTF-8"]


def _run(argv: list[str], place: Place, text: str = "") -> None:
    account = place.account
    result = subprocess.run(
        argv,
        cwd=place.data,
        env=_environment(),
        input=text,
        capture_output=True,
        text=True,
        check=False,
        user=account.uid if account else None,
        group=account.gid if account else None,
        extra_groups=[] if account else None,
    )
    if result.returncode != 0:
        said = (result.stderr or result.stdout).strip()
        raise Trouble(f"PostgreSQL could not be set up in {place.data}:\n{said}")


def _check_version(cluster: Path, tools: Path) -> None:
    made_with = (cluster / "PG_VERSION").read_text().strip()
    said = subprocess.run(
        [str(tools / "postgres"), "--version"], capture_output=True, text=True, check=False
    ).stdout
    if f" {made_with}." not in said and f" {made_with}" != said.rstrip()[-len(made_with) - 1 :]:
        raise Trouble(
            f"The database in {cluster} was made by PostgreSQL {made_with}, but this is {said.strip() or 'unknown'}."
            " Install that version, or, if nothing in it is needed, run: make clean"
        )


def is_ready(place: Place, tools: Path) -> bool:
    words = [str(tools / "pg_isready"), "-q", "-h", str(place.sockets), "-U", "tandem", "-d", "tandem"]
    return subprocess.run(words, check=False, env=_environment(), stderr=subprocess.DEVNULL).returncode == 0


def _environment() -> dict[str, str]:
    """Ours without PostgreSQL's own variables: a PGHOST of the person's must not lead us elsewhere."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PG")} | {"LC_ALL": "C"}

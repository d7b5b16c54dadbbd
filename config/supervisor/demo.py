"""The whole site on this machine: servers, pages, worker, scheduler, and sample cities to look at."""

import http.client
import os
import shutil
import signal
import socket
import sys
import time
from pathlib import Path

from config.supervisor import leftovers, place, servers
from config.supervisor.children import Child, Group
from config.supervisor.tending import Household, say, tended
from config.supervisor.trouble import Leaving, Trouble

ROOT = Path(__file__).resolve().parents[2]
_PAGE_SECONDS = 120.0
_HALF_LOADED = "samples-not-whole"
_DEMO_ONLY = {
    "MAILROOM": "1",
    "SAMPLE_LOGINS": "1",
    "EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend",
}


def data_folder() -> Path:
    return Path(os.environ.get("TANDEM_DATA") or ROOT / ".tandem").resolve()


def run() -> int:
    """Starts everything and tends it until Ctrl-C; returns 0."""
    home, port = data_folder(), _free_port()
    with place.held(home), tended() as household:
        try:
            _open(household, home, port)
            while True:
                household.look_after()
        except Leaving:
            say("\nStopping …")
    place.tidy(place.of_checkout(home))
    say("Stopped. What you entered is kept; make clean removes it.")
    return 0


def _open(household: Household, home: Path, port: int) -> None:
    """The pages as soon as there are tables; the sample cities fill up while one looks around; then the rest."""
    began = time.monotonic()
    say("Starting PostgreSQL and Valkey …")
    logs, group = _fresh(home / "logs"), Group()
    here = place.of_checkout(home)
    _mend_half_loaded(home, here)
    empty = not here.postgres.exists()
    with household.beside(*_meanwhile(logs, home, empty=empty)):
        addresses = servers.start(household, here, group, logs)
        env = os.environ | _DEMO_ONLY | addresses | {"TANDEM_DATA": str(home), "PORT": str(port)}
        say("Preparing the database and the look of the pages …")
        household.step(_manage(env, logs, "migrate", "--verbosity", "0", "--skip-checks"))
    say("Starting the site …")
    web, *others = _processes(env, group, logs, home, port)
    _add(household, web)
    _wait_for_page(household, port)
    say(
        f"\nTandem is open: http://localhost:{port}/   ({time.monotonic() - began:.0f} s; stop with Ctrl-C)\n"
    )
    if os.environ.get("SAMPLES") != "0":
        step = _manage(env | {"NUDGE": "0"}, logs, "load_samples", "--if-empty")
        _load_samples(household, home, step, empty=empty)
    for child in others:
        _add(household, child)


def _load_samples(household: Household, home: Path, step: Child, *, empty: bool) -> None:
    """They send what they wrote themselves, so no nudges. A mark stays when they were not loaded whole; it is only made
    for a database of this very start, so that nobody's own entries are ever begun again."""
    mark = home / _HALF_LOADED
    if empty:
        mark.touch()
    household.step(step, follow=True)
    mark.unlink(missing_ok=True)


def _mend_half_loaded(home: Path, here: place.Place) -> None:
    """Sample cities that were interrupted are loaded again, into a database made anew; a database that was given
    is not ours to empty."""
    if not (home / _HALF_LOADED).exists() or os.environ.get("DATABASE_URL"):
        return
    say("The sample cities were interrupted last time: beginning again with an empty database.")
    leftovers.stop_in(here.postgres, polite=signal.SIGINT)
    shutil.rmtree(here.postgres, ignore_errors=True)


def _meanwhile(logs: Path, home: Path, *, empty: bool) -> list[Child]:
    """What needs no database: the look; at a first start also Python's compiling of all that the site will import."""
    make = ["make", "--no-print-directory", "front", "catalogues"]
    look = Child("look", make, logs / "look.log", ROOT, dict(os.environ))
    if not empty:
        return [look]
    env = os.environ | {"TANDEM_DATA": str(home)}
    code = "import django; django.setup(); import config.urls"
    env |= {"DJANGO_SETTINGS_MODULE": "config.settings"}
    return [look, Child("compile", [sys.executable, "-c", code], logs / "compile.log", ROOT, env)]


def _add(household: Household, child: Child) -> None:
    household.workers.append(child)
    child.start()


def _fresh(logs: Path) -> Path:
    """The log folder, with the logs of this run only."""
    logs.mkdir(mode=0o700, parents=True, exist_ok=True)
    for log in logs.glob("*.log"):
        log.unlink()
    return logs


def _manage(env: dict[str, str], logs: Path, *words: str) -> Child:
    argv = [sys.executable, "manage.py", *words]
    return Child(words[0], argv, logs / f"{words[0]}.log", ROOT, env)


def _processes(env: dict[str, str], group: Group, logs: Path, home: Path, port: int) -> list[Child]:
    (home / "beat").mkdir(mode=0o700, exist_ok=True)
    commands = _commands(home, port).items()
    return [Child(name, argv, logs / f"{name}.log", ROOT, env, group=group) for name, argv in commands]


def _commands(home: Path, port: int) -> dict[str, list[str]]:
    """The site's processes by name. None leaves a socket or a pid file outside the data folder."""
    python, celery = [sys.executable, "-m"], [sys.executable, "-m", "celery", "-A", "config"]
    door = ["--bind", f"127.0.0.1:{port}", "--no-control-socket", "--log-level", "warning"]
    state = ["-s", str(home / "beat" / "schedule"), "--pidfile", ""]
    return {
        "web": [*python, "gunicorn", "config.wsgi", *door, "--workers", "2", "--threads", "4", "--preload"],
        "worker": [*celery, "worker", "-l", "warning", "-c", "2", "--without-gossip", "--without-mingle"],
        "scheduler": [*celery, "beat", "-l", "warning", *state],
    }


def _free_port() -> int:
    port = int(os.environ.get("PORT") or 8000)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise Trouble(f"Port {port} is in use. Choose another: PORT={port + 1} make demo") from error
    return port


def _wait_for_page(household: Household, port: int) -> None:
    limit = time.monotonic() + _PAGE_SECONDS
    while not _answers(port):
        if time.monotonic() > limit:
            raise Trouble(f"The site does not answer. Its last words:\n{household.workers[0].last_words()}")
        household.look_after()


def _answers(port: int) -> bool:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        line.request("GET", "/healthz", headers={"Host": "localhost"})
        return line.getresponse().status == 200
    except OSError:
        return False
    finally:
        line.close()

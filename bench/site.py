"""A site to measure: servers of its own with fsync on, gunicorn with two workers, and what the whole tree costs in CPU."""

import contextlib
import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import psutil

from config.supervisor import servers
from config.supervisor.children import Group
from config.supervisor.place import Place, held, server_account, throwaway_home
from config.supervisor.tending import tended
from config.supervisor.throwaway import remove

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 60.0


@dataclass(frozen=True)
class Servers:
    """`env`: the addresses for a process. `pids`: the database's first process."""

    env: Mapping[str, str]
    pid: int
    home: Path


@contextlib.contextmanager
def private() -> Iterator[Servers]:
    """PostgreSQL as it comes (fsync on) and a Redis-protocol server, gone afterwards."""
    for name in ("DATABASE_URL", "REDIS_URL"):
        os.environ.pop(name, None)
    home = throwaway_home()
    try:
        with held(home), tended() as household:
            home.chmod(0o711)
            place = Place(home / "d", home / "s", server_account())
            addresses = servers.start(household, place, Group(), home / "logs")
            own = {"TANDEM_DATA": str(home / "t"), "TANDEM_KEYS": str(home / "t/keys"), "NUDGE": "0"}
            first = int((place.postgres / "postmaster.pid").read_text().split("\n", 1)[0])
            yield Servers({**os.environ, **addresses, **own, "LOG_LEVEL": "ERROR"}, first, home)
    finally:
        remove(home)


def apart(module: str) -> Any:
    """What `python -m module` prints, as JSON: a measurement in a process of its own."""
    done = subprocess.run([sys.executable, "-m", module], cwd=ROOT, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


@contextlib.contextmanager
def beside_the_floor() -> Iterator[tuple[Servers, "Web", "Web"]]:
    """Servers with every table made, and on them the floor and Tandem, both served. The settings of this process name
    them from here on."""
    with private() as own:
        env = dict(own.env, DJANGO_SETTINGS_MODULE="config.settings")
        for words in (["manage.py", "migrate", "-v0"], ["-m", "bench.floor"]):
            subprocess.run([sys.executable, *words], cwd=ROOT, env=env, check=True, stdout=sys.stderr)
        os.environ.update(env)
        with served("bench.floor:application", env) as floor, served("config.wsgi", env) as tandem:
            yield own, floor, tandem


@dataclass(frozen=True)
class Web:
    """A running gunicorn. `python`: whose packages it uses."""

    port: int
    pid: int

    def submit(self, items: int = 15) -> None:
        """One submission to the floor."""
        body = json.dumps({"answers": {f"item_{n}": 1 + n % 5 for n in range(items)}})
        answer = self.ask("POST", "/submit/", body, **{"Content-Type": "application/json"})
        assert answer.status == 201, answer.body

    def ask(self, method: str, path: str, body: object = None, **headers: str) -> http.client.HTTPResponse:
        """One request on a connection of its own; the answer is read to its end (`.status`, `.headers`, `.body`)."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if isinstance(body, (dict, list)) else {}
        sent = urlencode(body) if isinstance(body, (dict, list)) else body
        line.request(method, path, body=sent, headers={"Host": "localhost", **kind, **headers})
        answer = line.getresponse()
        answer.body = answer.read()
        line.close()
        return answer


@contextlib.contextmanager
def served(application: str, env: Mapping[str, str], *, python: str = sys.executable) -> Iterator[Web]:
    """`application` under gunicorn with two sync workers."""
    port = free_port()
    words = ["--bind", f"127.0.0.1:{port}", "--workers", "2", "--log-level", "error", "--no-control-socket"]
    web = subprocess.Popen([python, "-m", "gunicorn", application, *words], cwd=ROOT, env=dict(env))
    try:
        _wait_for(port, web)
        yield Web(port, web.pid)
    finally:
        web.terminate()
        web.wait(30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, web: "subprocess.Popen[bytes]") -> None:
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit and web.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise RuntimeError(f"the server at {port} did not start")


def cost(work: Callable[[], object], operations: int, *roots: int) -> float:
    """Milliseconds of CPU of one `work`, by these processes and all below them."""
    before = cpu(*roots)
    for _ in range(operations):
        work()
    return (cpu(*roots) - before) / operations * 1000


def own_cost(work: Callable[[], object], operations: int, *backends: int) -> float:
    """Milliseconds of CPU of one `work`, by this process and the server's processes that serve it (`backend`). Its
    other children, servers among them, are not counted."""
    own = time.process_time()
    theirs = cost(work, operations, *backends)
    return (time.process_time() - own) * 1000 / operations + theirs


def backend() -> int:
    """The process of the database server that answers this process."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def cpu(*roots: int) -> float:
    """CPU seconds so far of these processes and all below them, those that have ended included."""
    spent = 0.0
    for root in roots:
        top = psutil.Process(root)
        for process in (top, *top.children(recursive=True)):
            with contextlib.suppress(psutil.NoSuchProcess):
                times = process.cpu_times()
                spent += _own(process.pid, times.user + times.system)
                spent += times.children_user + times.children_system
    return spent


def _own(pid: int, ticks: float) -> float:
    """Seconds of a living process to the nanosecond where the kernel tells, else by its ticks of a hundredth."""
    try:
        return (
            sum(int(one.read_text().split()[0]) for one in Path(f"/proc/{pid}/task").glob("*/schedstat"))
            / 1e9
        )
    except (OSError, ValueError, IndexError):
        return ticks

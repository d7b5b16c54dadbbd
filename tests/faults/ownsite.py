"""A whole site of its own for a fault test: servers, pages and worker in a new folder, to be killed as one likes."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import connection

from config.supervisor import place, postgres, throwaway, valkey
from config.supervisor.binaries import postgres_tools
from config.supervisor.children import Child, Group
from config.supervisor.place import Place
from tests.architecture.source_tree import ROOT
from tests.config.supervisor.running import eventually

START = 120.0  # seconds


@dataclass
class OwnSite:
    """`place`: as a real one's, so what is committed is on its way to the disk. `port`: of the pages."""

    home: Path
    place: Place
    port: int
    env: dict[str, str]
    group: Group = field(default_factory=Group)
    children: dict[str, Child] = field(default_factory=dict)
    _inside: subprocess.Popen[bytes] | None = None
    _tended: threading.Thread | None = None
    _leaving: threading.Event = field(default_factory=threading.Event)

    def add(self, child: Child) -> None:
        self.children[child.name] = child
        child.start()

    def process(self, name: str, *words: str, **environment: str) -> None:
        """A process of the site's own, by its Python module and words."""
        log, env = self.home / f"{name}.log", self.env | environment
        self.add(Child(name, [sys.executable, "-m", *words], log, ROOT, env, group=self.group))

    def ask(self, *words: str) -> Any:
        """What killing.py answers inside the site: one process for all that is asked, begun with the first."""
        if self._inside is None:
            argv = [sys.executable, "-W", "ignore", "-m", "tests.faults.killing"]
            with (self.home / "inside.log").open("ab") as log:
                self._inside = subprocess.Popen(
                    argv, cwd=ROOT, env=self.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log
                )
        pipe, answers = self._inside.stdin, self._inside.stdout
        assert pipe and answers
        pipe.write(f"{' '.join(words)}\n".encode())
        pipe.flush()
        line = answers.readline()
        assert line, (self.home / "inside.log").read_text(errors="replace")[-4000:]
        return json.loads(line)

    def hush(self) -> None:
        """Nobody is asked any more."""
        if self._inside is not None and self._inside.stdin and self._inside.stdout:
            self._inside.stdin.close()
            self._inside.wait(30)
            self._inside.stdout.close()

    def servers(self) -> None:
        self.add(postgres.child(self.place, self.group, self.home / "postgres.log"))
        self.add(valkey.child(self.place, self.group, self.home / "valkey.log"))
        self.servers_answer()

    def servers_answer(self) -> None:
        """Both are there; one that was killed last is started again."""
        for name in ("PostgreSQL", "Valkey"):
            if not self.children[name].running:
                self.children[name].start()
        tools = postgres_tools(self.place.account)
        eventually(lambda: postgres.is_ready(self.place, tools), "PostgreSQL", START)
        eventually(lambda: valkey.is_ready(self.place), "Valkey", START)

    def tables(self) -> None:
        """The tables of the test's own database: to copy them takes a second, to migrate anew a minute."""
        known = connection.settings_dict
        words = {"-h": known["HOST"], "-p": known["PORT"], "-U": known["USER"]}
        there = [word for pair in words.items() if pair[1] for word in map(str, pair)]
        tools = postgres_tools(self.place.account)
        dump = [str(tools / "pg_dump"), "--no-owner", "--no-privileges", *there, str(known["NAME"])]
        secret = {"PGPASSWORD": str(known["PASSWORD"])} if known["PASSWORD"] else {}
        made = subprocess.run(dump, capture_output=True, check=False, env=os.environ | secret)
        assert made.returncode == 0, made.stderr.decode()
        self.sql(made.stdout.decode())

    def sql(self, text: str) -> str:
        """Say it to the site's own database; what it answers."""
        tools = postgres_tools(self.place.account)
        words = [str(tools / "psql"), "-XqAt", "-v", "ON_ERROR_STOP=1", "-h", str(self.place.sockets)]
        done = subprocess.run(
            [*words, "-U", "tandem", "tandem"], input=text, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def pages(self, workers: int = 2) -> None:
        self.pages_begin(workers)
        self.pages_answer()

    def pages_begin(self, workers: int = 2) -> None:
        """Started, and not waited for: others may start meanwhile."""
        door = ["--bind", f"127.0.0.1:{self.port}", "--no-control-socket", "--log-level", "warning"]
        shape = ["--workers", str(workers), "--threads", "4", "--preload"]
        self.process("web", "gunicorn", "config.wsgi", *door, *shape)

    def pages_answer(self) -> None:
        eventually(self.answers, "the pages", START)

    def worker(self, name: str = "worker", **environment: str) -> None:
        words = ["-l", "warning", "-c", "2", "--without-gossip", "--without-mingle", "-n", f"{name}@here"]
        self.process(name, "celery", "-A", "config", "worker", *words, **environment)

    def scheduler(self) -> None:
        state = ["-s", str(self.home / "beat"), "--pidfile", ""]
        self.process("scheduler", "celery", "-A", "config", "beat", "-l", "warning", *state)

    def tend(self) -> None:
        """From now on whoever dies is started again, at once."""
        self._tended = threading.Thread(target=self._revive, daemon=True)
        self._tended.start()

    def _revive(self) -> None:
        while not self._leaving.wait(0.05):
            for child in self.children.values():
                if not child.running:
                    child.start()

    def rest(self) -> None:
        """Nobody is started again any more."""
        self._leaving.set()
        if self._tended:
            self._tended.join(60)

    def answers(self) -> bool:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            line.request("GET", "/healthz", headers={"Host": "localhost"})
            with line.getresponse() as answer:
                return answer.status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            line.close()

    def stop(self, *names: str) -> None:
        """Ask these (or all) to end, the last started first, and wait for them."""
        wanted = [child for name, child in self.children.items() if not names or name in names]
        for child in reversed(wanted):
            child.send(child.farewell)
            process = child.process
            if process is not None:
                try:
                    process.wait(30)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait(30)


def below(pid: int) -> list[int]:
    """The processes that `pid` started, and theirs."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            found += [int(word) for word in task.read_text().split()]
    return [one for direct in found for one in (direct, *below(direct))]


def kill(*pids: int) -> None:
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@contextmanager
def own_site(**environment: str) -> Iterator[OwnSite]:
    """A site's folder, with nothing running yet; afterwards all of it is gone."""
    home = place.throwaway_home()
    here = Place(home / "d", home / "s", place.server_account())
    names = {"DATABASE_URL": here.database_url, "REDIS_URL": here.redis_url, "TANDEM_DATA": str(home / "t")}
    names |= {"PYTHONUNBUFFERED": "1", "EMAIL_HOST": "127.0.0.1", "ALLOWED_HOSTS": "localhost"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COV_", "PYTEST"))}
    with place.held(home):
        home.chmod(0o711)
        site = OwnSite(home, here, free_port(), kept | names | environment)
        try:
            yield site
        except BaseException:
            for child in site.children.values():
                print(f"--- {child.name}\n{child.last_words(30)}")
            raise
        finally:
            site.rest()
            site.hush()
            site.stop()
            with suppress(ProcessLookupError, PermissionError):
                if site.group.leader:
                    os.killpg(site.group.leader, signal.SIGKILL)
            throwaway.remove(home)

"""django-survey-and-report beside Tandem: in an environment of its own, made for the run and gone with it.

It is no part of the product and stands in no requirements: the bench installs it as whoever runs it installs packages.
Django, gunicorn and psycopg are the versions Tandem uses; the database server is the same, the database its own.
"""

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg

from bench import site

WHAT = "django-survey-and-report==1.5.0"
SAME = ("django", "gunicorn", "psycopg", "psycopg-binary", "dj-database-url")
SECRET = "b" * 32
INSTALLING = 300.0  # seconds


@dataclass(frozen=True)
class Peer:
    """The running peer; `path` of its one survey, `answers` to all of its questions."""

    web: site.Web
    path: str
    answers: Mapping[str, str]

    def submit(self) -> None:
        """GET the page and POST every answer, as a browser without an account does."""
        cookie = {"Cookie": f"csrftoken={SECRET}"}
        shown = self.web.ask("GET", self.path, **cookie)
        assert shown.status == 200 and b"Question 14" in shown.body, shown.status
        sent = self.web.ask("POST", self.path, {"csrfmiddlewaretoken": SECRET, **self.answers}, **cookie)
        assert sent.status == 302 and "/confirm/" in sent.headers["Location"], sent.status


@contextlib.contextmanager
def served(servers: site.Servers) -> Iterator[Peer | None]:
    """The peer on the same PostgreSQL; None, and said on standard error, when it cannot be installed."""
    python = _installed(servers.home / "peer")
    if python is None:
        yield None
        return
    env = {**servers.env, "DATABASE_URL": _database(servers.env["DATABASE_URL"]), "PYTHONWARNINGS": "ignore"}
    made = subprocess.run(
        [python, "-m", "bench.peer_survey"], cwd=site.ROOT, env=env, check=True, stdout=subprocess.PIPE
    )
    survey: dict[str, Any] = json.loads(made.stdout)
    with site.served("bench.peer_survey:application", env, python=python) as web:
        yield Peer(web, survey["path"], survey["answers"])


def _installed(place: Path) -> str | None:
    python = str(place / "bin/python")
    pins = [f"{name}=={version(name)}" for name in SAME]
    try:
        for words in (
            [sys.executable, "-m", "venv", str(place)],
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", WHAT, *pins],
        ):
            subprocess.run(words, check=True, timeout=INSTALLING, stdout=sys.stderr)
    except (subprocess.SubprocessError, OSError) as error:
        print(f"{WHAT} could not be installed here: {error}", file=sys.stderr)
        return None
    return python


def _database(url: str) -> str:
    """A database of its own on the same server."""
    with psycopg.connect(_plain(url), autocommit=True) as line:
        line.execute("CREATE DATABASE peer")
    return urlunsplit(urlsplit(url)._replace(path="/peer"))


def _plain(url: str) -> str:
    return url.replace("postgres://", "postgresql://", 1)

"""P8: the desk's lists, its search and its page over a million suggestions. One run, three figures."""

import json
import subprocess
import sys
from functools import cache
from typing import Any

from bench import site
from bench.timing import Result


def lists() -> Result:
    return _figure("P8")


def search() -> Result:
    return _figure("P8S")


def pages() -> Result:
    return _figure("P8P")


def _figure(id: str) -> Result:
    found = next(one for one in _measured() if one["id"] == id)
    return Result(**{**found, "spread": tuple(found["spread"])})


@cache
def _measured() -> list[dict[str, Any]]:
    """On servers of its own; filling them takes some minutes."""
    with site.private() as servers:
        env = dict(servers.env, DJANGO_SETTINGS_MODULE="config.settings")
        migrate = [sys.executable, "manage.py", "migrate", "-v0"]
        subprocess.run(migrate, cwd=site.ROOT, env=env, check=True, stdout=sys.stderr)
        measure = [sys.executable, "-m", "bench.desk_figures"]
        done = subprocess.run(measure, cwd=site.ROOT, env=env, check=True, stdout=subprocess.PIPE)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found

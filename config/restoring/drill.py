"""The drill: a backup is really brought back, beside the site and out of its way, and held against its list."""

import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from django.conf import settings

from config.restoring import log, programs


def drill(source: Path) -> dict[str, Any]:
    """Restore `source` into a database and a folder that are gone afterwards. The report of it, with its seconds."""
    name = f"tandem_drill_{secrets.token_hex(4)}"
    home = Path(tempfile.mkdtemp(prefix="tandem-drill-"))
    programs.run("psql", "-XqAt", "-c", f'CREATE DATABASE "{name}" TEMPLATE template0')
    began = time.monotonic()
    try:
        return _restored(source, name, home) | {"seconds": round(time.monotonic() - began, 1)}
    finally:
        programs.run("psql", "-XqAt", "-c", f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        shutil.rmtree(home, ignore_errors=True)


def _restored(source: Path, name: str, home: Path) -> dict[str, Any]:
    """As on another host: a process of its own, that knows of the site only its backup, its key and its erasure log."""
    words = [sys.executable, "manage.py", "restore", str(source.resolve()), "--json", "--skip-checks"]
    erasures = log.folder()
    words += ["--erasures", str(erasures)] if erasures.is_dir() else ["--no-erasures"]
    env = os.environ | {"DATABASE_URL": programs.address(name), "TANDEM_DATA": str(home)}
    env |= {"TANDEM_KEYS": str(settings.KEY_DIR), "SECRET_KEY": settings.SECRET_KEY}
    done = subprocess.run(words, cwd=settings.BASE_DIR, env=env, capture_output=True, text=True, check=False)
    try:
        report: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    except (ValueError, IndexError) as error:
        raise programs.Failed(f"restore: {done.stderr.strip()[-2000:]}") from error
    return report

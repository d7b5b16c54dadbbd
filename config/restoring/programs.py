"""PostgreSQL's own programs, pointed at the site's database."""

import os
import subprocess
from pathlib import Path
from urllib.parse import quote

from django.db import connection

from config.supervisor.binaries import postgres_tools


class Failed(Exception):
    """A program said no; the text is what it said."""


def run(name: str, *words: str, database: str = "") -> str:
    """Run pg_dump, pg_restore or psql on the site's database, or on another of its server. What it printed."""
    known = connection.settings_dict
    where = {"-h": known["HOST"], "-p": known["PORT"], "-U": known["USER"]}
    there = [part for pair in where.items() if pair[1] for part in map(str, pair)]
    secret = {"PGPASSWORD": str(known["PASSWORD"])} if known["PASSWORD"] else {}
    options = known.get("OPTIONS", {})
    secret |= {f"PG{key.upper()}": str(options[key]) for key in ("sslmode", "sslrootcert") if key in options}
    program = [str(Path(postgres_tools(None)) / name), *there, "-d", database or str(known["NAME"]), *words]
    done = subprocess.run(program, capture_output=True, text=True, check=False, env=os.environ | secret)
    if done.returncode != 0:
        raise Failed(f"{name}: {done.stderr.strip()[-2000:]}")
    return done.stdout


def address(database: str) -> str:
    """DATABASE_URL of another database on the same server."""
    known = connection.settings_dict
    user = quote(str(known["USER"] or ""), safe="")
    secret = f":{quote(str(known['PASSWORD']), safe='')}" if known["PASSWORD"] else ""
    port = f":{known['PORT']}" if known["PORT"] else ""
    host = quote(str(known["HOST"] or ""), safe="")
    return f"postgres://{user}{secret}{'@' if user else ''}{host}{port}/{quote(database, safe='')}"

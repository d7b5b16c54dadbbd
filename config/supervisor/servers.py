"""The private servers of a place, unless the environment names others."""

import os
from collections.abc import Mapping
from pathlib import Path

from config.supervisor import postgres, valkey
from config.supervisor.binaries import postgres_tools
from config.supervisor.children import Group
from config.supervisor.place import Place
from config.supervisor.tending import Household

_START_SECONDS = 60.0


def start(household: Household, place: Place, group: Group, logs: Path) -> dict[str, str]:
    """Starts what is not given by DATABASE_URL and REDIS_URL; returns both addresses."""
    logs.mkdir(mode=0o700, parents=True, exist_ok=True)
    addresses = given(os.environ)
    if "DATABASE_URL" not in addresses:
        _start_postgres(household, place, group, logs / "postgres.log")
    if "REDIS_URL" not in addresses:
        _start_valkey(household, place, group, logs / "valkey.log")
    return {"DATABASE_URL": place.database_url, "REDIS_URL": place.redis_url} | addresses


def given(environment: Mapping[str, str]) -> dict[str, str]:
    """The addresses the person has set; an empty one counts as not set."""
    return {name: environment[name] for name in ("DATABASE_URL", "REDIS_URL") if environment.get(name)}


def _start_postgres(household: Household, place: Place, group: Group, log: Path) -> None:
    tools = postgres_tools(place.account)
    child = postgres.child(place, group, log)
    household.servers.append(child)
    household.start(child, lambda: postgres.is_ready(place, tools), _START_SECONDS)


def _start_valkey(household: Household, place: Place, group: Group, log: Path) -> None:
    child = valkey.child(place, group, log)
    household.servers.append(child)
    household.start(child, lambda: valkey.is_ready(place), _START_SECONDS)

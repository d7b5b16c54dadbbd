from pathlib import Path

import pytest

from config.supervisor import servers
from config.supervisor.children import Group
from config.supervisor.place import Place
from config.supervisor.tending import Household


def test_an_empty_address_counts_as_not_set() -> None:
    assert servers.given({"DATABASE_URL": "", "REDIS_URL": "redis://c"}) == {"REDIS_URL": "redis://c"}


def test_given_servers_are_used_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://a/b")
    monkeypatch.setenv("REDIS_URL", "redis://c")
    household = Household()
    found = servers.start(household, Place(tmp_path, tmp_path, None), Group(), tmp_path / "logs")
    assert found == {"DATABASE_URL": "postgres://a/b", "REDIS_URL": "redis://c"}
    assert household.children == []

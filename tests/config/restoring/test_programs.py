import pytest
from django.db import connection

from config.restoring import programs

pytestmark = [pytest.mark.django_db, pytest.mark.service]


def test_it_asks_the_sites_own_database() -> None:
    assert (
        programs.run("psql", "-XqAt", "-c", "SELECT current_database()").strip()
        == connection.settings_dict["NAME"]
    )


def test_a_refusal_says_why() -> None:
    with pytest.raises(programs.Failed, match="nonsense"):
        programs.run("psql", "-XqAt", "-c", "SELECT nonsense")


def test_a_secret_is_no_word_on_the_command_line(monkeypatch) -> None:
    seen = {}

    def run(words, **more):
        seen.update(words=words, env=more["env"])
        raise programs.Failed("enough")

    monkeypatch.setattr(programs.subprocess, "run", run)
    monkeypatch.setitem(connection.settings_dict, "PASSWORD", "s3cret")
    with pytest.raises(programs.Failed):
        programs.run("psql")
    assert "s3cret" not in " ".join(seen["words"]) and seen["env"]["PGPASSWORD"] == "s3cret"


def test_the_address_of_another_database_survives_odd_signs(monkeypatch) -> None:
    facts = {"USER": "me", "PASSWORD": "a@b:c", "HOST": "/tmp/s", "PORT": "5", "NAME": "x"}
    for name, value in facts.items():
        monkeypatch.setitem(connection.settings_dict, name, value)
    assert programs.address("drill") == "postgres://me:a%40b%3Ac@%2Ftmp%2Fs:5/drill"

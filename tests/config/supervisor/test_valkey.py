import os
from pathlib import Path

from config.supervisor import valkey
from config.supervisor.children import Group
from config.supervisor.place import Place


def test_it_has_no_port_and_keeps_the_queue(tmp_path: Path) -> None:
    words = valkey._command(Place(tmp_path, tmp_path, None))
    assert words[words.index("--port") + 1] == "0"
    assert words[words.index("--appendonly") + 1] == "yes"


def test_nothing_there_is_not_ready(tmp_path: Path) -> None:
    assert not valkey.is_ready(Place(tmp_path, tmp_path, None))


def test_a_stale_socket_is_cleared_and_a_bad_queue_set_aside(tmp_path: Path) -> None:
    here = Place(tmp_path / "d", tmp_path / "s", None)
    valkey.mend(here)
    (here.sockets / "valkey.sock").touch()
    (here.valkey / "bad").touch()
    valkey.mend(here, tries=3)
    assert not (here.sockets / "valkey.sock").exists()
    assert not list(here.valkey.iterdir())
    assert (here.data / f"valkey.unreadable-{os.getpid()}-3" / "bad").exists()


def test_its_tries_are_its_own(tmp_path: Path) -> None:
    here = Place(tmp_path / "d", tmp_path / "s", None)
    child = valkey.child(here, Group(), tmp_path / "log")
    valkey.mend(here)
    (here.valkey / "kept").touch()
    child.failures = 1
    child.mend()
    assert (here.valkey / "kept").exists()

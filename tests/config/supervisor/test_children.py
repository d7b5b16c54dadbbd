import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.supervisor.children import Child, Group
from tests.config.supervisor.running import eventually

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.fixture
def child(tmp_path: Path) -> Iterator[Child]:
    made = Child("sleeper", SLEEP, tmp_path / "log", tmp_path)
    yield made
    made.send(signal.SIGKILL)
    if made.process:
        made.process.wait()


def test_children_share_one_group_apart_from_ours(child: Child, tmp_path: Path) -> None:
    other = Child("other", SLEEP, tmp_path / "log", tmp_path, group=child.group)
    child.start()
    other.start()
    assert child.process and other.process
    groups = {os.getpgid(child.process.pid), os.getpgid(other.process.pid)}
    other.send(signal.SIGKILL)
    other.process.wait()
    assert len(groups) == 1
    assert os.getpgid(0) not in groups


def test_a_group_that_is_gone_is_begun_anew(child: Child) -> None:
    child.group = Group(leader=2**22 - 7)
    child.start()
    assert child.running


def test_each_death_waits_longer_until_one_ran_for_long(child: Child) -> None:
    child.started = time.monotonic()
    assert [child.note_failure() for _ in range(8)] == [0.5, 1, 2, 4, 8, 16, 30, 30]
    child.started = time.monotonic() - 60
    assert child.note_failure() == 0.5


def test_what_it_says_is_kept(child: Child) -> None:
    assert child.last_words() == ""
    child.argv = [sys.executable, "-c", "print('one'); print('two')"]
    child.start()
    eventually(lambda: not child.running, "the end")
    assert child.last_words(1) == "two"
    assert child.ended_with == 0


def test_mending_comes_before_each_start(child: Child) -> None:
    done: list[str] = []
    child.mend = lambda: done.append("mended")
    child.start()
    assert done == ["mended"]

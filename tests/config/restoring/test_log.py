import json
from datetime import timedelta

import pytest

from config.restoring import log, replay
from foundation import clock
from foundation.services import contacts
from tests.factories import foundation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path


def erased() -> str:
    card = foundation.contact()
    contacts.erase(card=card, by=foundation.actor())
    return str(card.uuid)


def test_an_erasure_is_written_down_once_by_uuid_alone() -> None:
    target = erased()
    assert log.note(replay.ACTIONS) == 1
    assert log.note(replay.ACTIONS) == 0
    [line] = log.lines()
    assert (line.action, line.target, str(line.uuid)) == ("contact.erase", target, target)
    [path] = log.folder().glob("*.jsonl")
    assert set(json.loads(path.read_text())) == {"entry", "action", "target", "recorded"}
    assert "@" not in path.read_text()


def test_what_else_is_audited_is_not_in_it() -> None:
    foundation.contact()
    assert log.note(replay.ACTIONS) == 0
    assert list(log.folder().glob("*.jsonl")), "that it was looked after is noted"


def test_a_line_cut_short_is_written_again() -> None:
    first = erased()
    log.note(replay.ACTIONS)
    [path] = log.folder().glob("*.jsonl")
    path.write_text(path.read_text()[:-20])
    assert list(log.lines()) == []
    assert log.note(replay.ACTIONS) == 1
    assert [line.target for line in log.lines()] == [first]


def test_an_audit_of_many_years_is_read_from_the_last_writing_on() -> None:
    old = erased()
    with clock.at(clock.now() + timedelta(days=400)):
        log.note(replay.ACTIONS)
        later = erased()
        assert log.note(replay.ACTIONS) == 1
    assert [line.target for line in log.lines()] == [old, later]

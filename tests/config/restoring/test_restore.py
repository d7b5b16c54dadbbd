"""The whole way, to another database: tests/faults/test_host_lost.py."""

import json

import pytest

from config.restoring import backup, restore
from foundation import keys
from foundation.services import files, seal
from tests.factories import foundation

pytestmark = pytest.mark.django_db


def listed(**more):
    return {"counts": backup.counts(), "files": [], "audit": None, "key": keys.master_id(), "dump": ""} | more


def test_a_database_that_holds_something_is_left_alone(tmp_path) -> None:
    (tmp_path / backup.LIST).write_text(json.dumps(listed()))
    with pytest.raises(restore.Refused, match="not empty"):
        restore.restore(tmp_path, None)


def test_a_folder_without_its_list_is_no_backup(tmp_path) -> None:
    with pytest.raises(restore.Refused, match="no whole backup"):
        restore.read(tmp_path)


def test_the_wrong_key_and_a_changed_dump_are_refused(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(restore.connection.introspection, "table_names", lambda: [])
    (tmp_path / backup.DUMP).write_bytes(b"x")
    right = backup.digest_of(tmp_path / backup.DUMP)
    with pytest.raises(restore.Refused, match="SHA-256"):
        restore._may_begin(tmp_path, listed(dump="other"))
    with pytest.raises(restore.Refused, match="another master key"):
        restore._may_begin(tmp_path, listed(dump=right, key="other"))
    restore._may_begin(tmp_path, listed(dump=right))


def test_what_differs_is_named() -> None:
    one = files.keep(by=foundation.actor(), partnership_id=None, name="a", content=b"words", kind="photo")
    wanted = listed()
    assert restore.compared(wanted).whole
    seal.seal()
    more = wanted["counts"] | {"foundation_storedfile": 2}
    files.default_storage.delete(one.path)
    report = restore.compared(listed(counts=more, audit={"position": 9, "digest": "00"}))
    assert report.counts["foundation_storedfile"] == (2, 1)
    assert report.files == [one.path]
    assert "last link" in report.chain and not report.whole
    assert not restore.compared(listed(files=[[one.path, "dropped"]])).files

import json

import pytest

from config.restoring import backup
from foundation.models import StoredFile
from foundation.services import files
from tests.factories import foundation

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.service]


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path / "data"


def kept(content: bytes) -> StoredFile:
    return files.keep(by=foundation.actor(), partnership_id=None, name="a.txt", content=content, kind="photo")


def test_it_holds_the_dump_the_files_and_a_list_and_no_key(tmp_path) -> None:
    one = kept(b"words")
    made = backup.back_up(tmp_path / "backups")
    listed = json.loads((made / backup.LIST).read_text())

    assert listed["dump"] == backup.digest_of(made / backup.DUMP)
    assert listed["counts"]["foundation_storedfile"] == 1
    assert [one.path, one.digest] in listed["files"]
    assert (made / backup.FILES / one.path).read_bytes() == b"words"
    names = {path.name for path in made.rglob("*")}
    assert not any(name.endswith(".key") for name in names) and "erasures" not in names
    assert not list((tmp_path / "backups").glob("*.unfinished"))


def test_a_file_dropped_meanwhile_is_listed_as_that(tmp_path, monkeypatch) -> None:
    one = kept(b"words")
    dumped = backup._dumped

    def then_dropped(draft):
        listed = dumped(draft)
        files.drop(stored=one, by=foundation.actor())
        return listed

    monkeypatch.setattr(backup, "_dumped", then_dropped)
    made = backup.back_up(tmp_path / "backups")
    assert [one.path, "dropped"] in json.loads((made / backup.LIST).read_text())["files"]

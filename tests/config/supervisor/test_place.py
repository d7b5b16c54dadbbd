import os
from pathlib import Path

import dj_database_url
import pytest

from config.supervisor import place
from config.supervisor.place import Place
from config.supervisor.trouble import Trouble


def test_two_data_folders_have_two_places(tmp_path: Path) -> None:
    one, two = place.of_checkout(tmp_path / "a"), place.of_checkout(tmp_path / "b")
    assert one.sockets != two.sockets
    assert one.data != two.data


def test_a_data_folder_keeps_its_place(tmp_path: Path) -> None:
    assert place.of_checkout(tmp_path) == place.of_checkout(tmp_path)


def test_a_new_folder_under_an_old_name_has_a_new_place(tmp_path: Path) -> None:
    before = place.of_checkout(tmp_path)
    (tmp_path / "number").unlink()
    assert place.of_checkout(tmp_path) != before


def test_sockets_stay_below_what_systems_allow(tmp_path: Path) -> None:
    deep = tmp_path / "/".join(["a-rather-long-folder-name"] * 8)
    assert len(str(place.of_checkout(deep).sockets / ".s.PGSQL.5432.lock")) < 100


def test_the_database_address_is_read_as_a_socket(tmp_path: Path) -> None:
    parsed = dj_database_url.parse(Place(tmp_path, Path("/tmp/x-1"), None).database_url)
    assert (parsed["HOST"], parsed["USER"], parsed["NAME"]) == ("/tmp/x-1", "tandem", "tandem")


def test_a_private_folder_is_closed_to_others(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    folder.mkdir(mode=0o755)
    place.make_private(folder, None)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_link_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "p").symlink_to(tmp_path)
    with pytest.raises(Trouble, match="in the way"):
        place.make_private(tmp_path / "p", None)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_another_user_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    folder.mkdir()
    os.chown(folder, 12345, 12345)
    with pytest.raises(Trouble, match="belongs to someone else"):
        place.make_private(folder, None)


def test_a_folder_of_sockets_goes_when_it_is_empty(tmp_path: Path) -> None:
    here = Place(tmp_path / "d", tmp_path / "s", None)
    here.sockets.mkdir()
    (here.sockets / "left").touch()
    place.tidy(here)
    assert here.sockets.exists()
    (here.sockets / "left").unlink()
    place.tidy(here)
    assert not here.sockets.exists()


def test_a_held_place_is_refused_to_others(tmp_path: Path) -> None:
    with place.held(tmp_path), pytest.raises(Trouble, match="already running"), place.held(tmp_path):
        raise AssertionError("two hold one place")


def test_an_abandoned_throwaway_is_found_a_held_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "short_folder", lambda: tmp_path)
    left, used = place.throwaway_home(), place.throwaway_home()
    with place.held(left):
        pass
    with place.held(used):
        assert place.abandoned_homes() == [left]

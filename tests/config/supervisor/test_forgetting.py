from pathlib import Path

import pytest

from config.supervisor import forgetting, place
from config.supervisor.trouble import Trouble


def test_it_removes_the_data_and_the_sockets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "a"
    monkeypatch.setenv("TANDEM_DATA", str(home))
    assert forgetting.run() == 0
    here = place.of_checkout(home)
    for folder in (here.data, here.sockets):
        place.make_private(folder, here.account)
    assert forgetting.run() == 0
    assert not any(folder.exists() for folder in (home, here.data, here.sockets))


def test_it_refuses_while_the_site_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TANDEM_DATA", str(tmp_path))
    with place.held(tmp_path), pytest.raises(Trouble):
        forgetting.run()
    assert tmp_path.exists()

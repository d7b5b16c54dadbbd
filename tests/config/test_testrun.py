from pathlib import Path

import pytest

from config import testrun
from config.supervisor.trouble import Trouble


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(testrun, "ROOT", tmp_path)
    monkeypatch.setenv("TANDEM_BROWSER", "")


def test_it_runs_pytest_in_parallel_with_what_was_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(testrun, "find_browser", lambda: "/x/browser")
    monkeypatch.setattr(testrun.throwaway, "run", lambda words: ran.append(words) or 0)
    assert testrun.main(["tests/config"]) == 0
    assert ran[0][1:3] == ["-m", "pytest"]
    assert ran[0][-1] == "tests/config"
    assert "auto" in ran[0]


def test_without_a_browser_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(testrun, "find_browser", lambda: None)
    monkeypatch.setattr(testrun, "_fetched_browser", lambda: None)
    monkeypatch.setattr(testrun.throwaway, "run", lambda words: 0)
    assert testrun.main([]) == 0
    assert "Install Chromium" in capsys.readouterr().out


def test_servers_that_do_not_start_are_told_plainly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(_words: list[str]) -> int:
        raise Trouble("No PostgreSQL was found.")

    monkeypatch.setattr(testrun, "find_browser", lambda: "/x/browser")
    monkeypatch.setattr(testrun.throwaway, "run", run)
    assert testrun.main([]) == 1
    assert "No PostgreSQL was found." in capsys.readouterr().out

from pathlib import Path

import pytest

from config import testbrowser


def test_a_named_browser_comes_first() -> None:
    assert testbrowser.find_browser({"TANDEM_BROWSER": "/x/browser"}) == "/x/browser"


def test_a_fetched_one_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "chromium-1200/chrome-linux/chrome"
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.setattr(testbrowser, "_installed", lambda: None)
    assert testbrowser.find_browser({"PLAYWRIGHT_BROWSERS_PATH": str(tmp_path)}) == str(program)
    assert testbrowser.find_browser({"PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "none")}) is None


def test_an_installed_one_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        testbrowser.shutil, "which", lambda name: f"/bin/{name}" if name == "google-chrome" else None
    )
    assert testbrowser.find_browser({}) == "/bin/google-chrome"

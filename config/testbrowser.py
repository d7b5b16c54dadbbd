"""Which browser the tests use: TANDEM_BROWSER, an installed Chromium or Chrome, or the one Playwright fetched."""

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_MAC = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
_FETCHED = ("chromium-*/chrome-linux*/chrome", "chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium")


def find_browser(environment: Mapping[str, str] = os.environ) -> str | None:
    """The path of a browser's program, or None."""
    named = environment.get("TANDEM_BROWSER")
    return named or _installed() or _fetched(environment)


def _installed() -> str | None:
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    return found or next((str(path) for path in _MAC if path.exists()), None)


def _fetched(environment: Mapping[str, str]) -> str | None:
    usual = "Library/Caches" if sys.platform == "darwin" else ".cache"
    folder = Path(environment.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / usual / "ms-playwright")
    found = [path for pattern in _FETCHED for path in folder.glob(pattern)]
    return str(max(found)) if found else None

"""`make test`: the whole suite, in parallel, on private servers, in a browser that is found or fetched."""

import os
import subprocess
import sys
from pathlib import Path

from config.supervisor import throwaway
from config.supervisor.tending import say
from config.supervisor.trouble import Trouble
from config.testbrowser import find_browser

ROOT = Path(__file__).resolve().parents[1]
REPORT = Path("build/test-report.xml")


def main(words: list[str]) -> int:
    """Runs pytest with `words` added; returns its exit code."""
    browser = find_browser() or _fetched_browser()
    if browser:
        os.environ["TANDEM_BROWSER"] = browser
    else:
        say("No browser was found: tests in a browser are skipped. Install Chromium or Chrome to run them.")
    (ROOT / REPORT).parent.mkdir(exist_ok=True)
    try:
        return throwaway.run([sys.executable, "-m", "pytest", *_options(), *words])
    except Trouble as trouble:
        say(f"\n{trouble}")
        return 1


def _options() -> list[str]:
    cover = ["--cov", "--cov-branch", "--cov-report=term:skip-covered", "--cov-report=xml:build/coverage.xml"]
    return ["-n", "auto", "--dist", "worksteal", "-q", f"--junitxml={REPORT}", *cover]


def _fetched_browser() -> str | None:
    """Playwright's own Chromium, fetched when nothing is installed and it can be had."""
    say("Fetching a browser for the tests …")
    done = subprocess.run(
        [sys.executable, "-m", "playwright", "install", "chromium"], check=False, timeout=600
    )
    return find_browser() if done.returncode == 0 else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

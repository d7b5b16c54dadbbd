"""What every test stands on: its own folders, no network, a browser for those who ask."""

import contextlib
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as properties
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from config.testbrowser import find_browser
from tests.line import Line

BROWSER_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
PATIENCE = 60_000  # milliseconds; a loaded machine takes its time over the first page
expect.set_options(timeout=PATIENCE)
# Machines that run tests are busy: how long an example takes says nothing; the same examples everywhere do.
properties.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
properties.load_profile("house")
_LOCAL = {"localhost", "127.0.0.1", "::1", ""}
_home: list[Path] = []


def pytest_configure(config: pytest.Config) -> None:
    """Each run, and each worker of a parallel run, keeps files and keys in a folder of its own."""
    home = Path(tempfile.mkdtemp(prefix="tandem-test-"))
    _home.append(home)
    settings.DATA_DIR = home
    settings.KEY_DIR = home / "keys"
    settings.MEDIA_ROOT = str(home / "media")
    settings.STATIC_ROOT = str(home / "static")
    (home / "static").mkdir()
    default = settings.STORAGES["default"]
    settings.STORAGES = settings.STORAGES | {"default": default | {"OPTIONS": {"location": home / "files"}}}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # tests make many accounts
    settings.NUDGE = False  # no broker is needed; tests run the relay themselves
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright's loop shares the thread with the test


def pytest_unconfigure(config: pytest.Config) -> None:
    for home in _home:
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(autouse=True)
def no_language_from_before() -> None:
    """A page asked for in French leaves its thread in French; the next test begins with none."""
    translation.deactivate()


@pytest.fixture(autouse=True, scope="session")
def network_off() -> Iterator[None]:
    """Only this machine can be reached; everything else fails at once, and says so."""
    connect, lookup = socket.socket.connect, socket.getaddrinfo

    def local_connect(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in _LOCAL:
            raise OSError(f"tests have no network: {address[0]}")
        connect(self, address)

    def local_lookup(host: Any, *rest: Any, **more: Any) -> Any:
        if (host.decode() if isinstance(host, bytes) else host or "") not in _LOCAL:
            raise socket.gaierror(f"tests have no network: {host!r}")
        return lookup(host, *rest, **more)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", local_connect)
        patch.setattr(socket, "getaddrinfo", local_lookup)
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser, started once a worker."""
    program = find_browser()
    if program is None:
        pytest.skip("no Chromium or Chrome was found")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=BROWSER_OPTIONS)
        yield started
        started.close()


@pytest.fixture
def live_site(live_server: Any) -> str:
    """The address of the running site, without a slash at its end. Rows are seen by it and by the test."""
    return str(live_server.url)


@pytest.fixture
def line(live_site: str) -> Iterator[Line]:
    """A line to the site that the test can cut: `line.url` instead of the site's own address."""
    with Line(live_site) as made:
        yield made


@pytest.fixture
def context(browser: Browser, live_site: str, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A visitor's browser: nothing kept from before, English, and no way out of this machine."""
    site = request.getfixturevalue("line").url if "line" in request.fixturenames else live_site
    made = browser.new_context(base_url=site, locale="en-GB")
    made.set_default_timeout(PATIENCE)
    foreign: list[str] = []
    made.on("request", lambda asked: _note_foreign(asked.url, site, foreign))
    yield made
    made.close()
    assert not foreign, f"the page asked others: {foreign}"


def _note_foreign(address: str, site: str, foreign: list[str]) -> None:
    if not address.startswith((site, "data:", "blob:", "about:")):
        foreign.append(address)


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """One tab. A script error or a break of the content policy fails the test."""
    tab = context.new_page()
    broken: list[str] = []
    tab.on("pageerror", lambda error: broken.append(str(error)))
    tab.on("console", lambda said: _note_policy(f"{tab.url}: {said.text}", broken))
    yield tab
    with contextlib.suppress(Exception):
        tab.close()
    assert not broken, f"the page complained: {broken}"


def _note_policy(text: str, broken: list[str]) -> None:
    if "Content Security Policy" in text:
        broken.append(text)

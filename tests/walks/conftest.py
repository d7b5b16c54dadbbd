"""What the walks share: staff at their own browsers, and a site whose links lead back to it."""

import contextlib
from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page

from foundation.models import User

Enter = Callable[[User], Page]
PATIENCE = 60_000  # milliseconds; the first page of a cold site on a busy machine


@pytest.fixture(autouse=True)
def patient(context: BrowserContext) -> None:
    context.set_default_timeout(PATIENCE)


@pytest.fixture(autouse=True)
def links_lead_here(settings, live_site: str) -> None:
    """A link in a mail is opened as it stands there."""
    settings.PUBLIC_URL = live_site


@pytest.fixture
def enter(browser: Browser, live_site: str) -> Iterator[Enter]:
    """A tab in a browser of their own for a signed-in member of staff. A script error fails the test."""
    broken: list[str] = []
    with contextlib.ExitStack() as opened:

        def tab(user: User) -> Page:
            client = Client()
            client.force_login(user)
            context = browser.new_context(base_url=live_site, locale="en-GB")
            opened.callback(context.close)
            context.set_default_timeout(PATIENCE)
            session = client.cookies["sessionid"].value
            context.add_cookies([{"name": "sessionid", "value": session, "url": live_site}])
            page = context.new_page()
            page.on("pageerror", lambda error: broken.append(str(error)))
            return page

        yield tab
    assert not broken, f"the page complained: {broken}"

"""Staff in the browser: signed in without the form, and what every page of theirs must keep."""

from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Page

from foundation.models import User

NARROW = 320  # pixels; a phone held upright


def sign_in(page: Page, site: str, user: User) -> None:
    """From here on the browser of `page` is `user`'s, whoever's it was before."""
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    page.context.clear_cookies()
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": site}])


def looked_at(page: Page, name: str) -> None:
    """No rule of accessibility broken, and nothing wider than a phone; the page stays as wide as it was."""
    found = Axe().run(page)
    assert found.violations_count == 0, f"{name}\n{found.generate_report()}"
    size = page.viewport_size
    assert size is not None
    page.set_viewport_size({"width": NARROW, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW, name
    page.set_viewport_size(size)

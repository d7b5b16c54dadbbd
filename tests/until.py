"""Wait for what a page's script says, asked anew each time.

Playwright's own `wait_for_function` asks again from inside the page, with eval: our policy refuses that, so that it works
only for what is true at once.
"""

import time

from playwright.sync_api import Error, Page

PATIENCE = 60.0  # seconds
PAUSE = 50.0  # milliseconds


def until(page: Page, expression: str) -> None:
    """Returns once `expression` (JavaScript, may be a promise) is true on `page`; AssertionError when it never is."""
    ends = time.monotonic() + PATIENCE
    while not _says(page, expression):
        assert time.monotonic() < ends, f"never true: {expression}"
        page.wait_for_timeout(PAUSE)


def _says(page: Page, expression: str) -> bool:
    try:
        return bool(page.evaluate(expression))
    except Error as error:
        if "context was destroyed" not in error.message:  # just then the page went to another
            raise
        return False

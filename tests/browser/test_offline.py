"""A clerk enters without a network, the browser is closed and opened again, and everything arrives once."""

from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page

from config.testbrowser import find_browser
from feedback.models import Suggestion
from feedback.views import offline
from tests.browser.test_citizen_offline import TAKEN_OVER
from tests.conftest import BROWSER_OPTIONS, PATIENCE
from tests.factories import feedback
from tests.factories import partnerships as tenants
from tests.line import Line
from tests.until import until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def here():
    return feedback.place()


@pytest.fixture
def device(browser: Browser, line: Line, here, tmp_path: Path):
    """Starts the clerk's browser on one folder, again and again."""
    client = Client()
    client.force_login(
        tenants.staff("clerk", partnership=here), backend="django.contrib.auth.backends.ModelBackend"
    )
    session = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": line.url}
    started: list[BrowserContext] = []

    def start() -> BrowserContext:
        made = browser.browser_type.launch_persistent_context(
            tmp_path, executable_path=find_browser(), args=BROWSER_OPTIONS, base_url=line.url, locale="en-GB"
        )
        made.set_default_timeout(PATIENCE)
        made.add_cookies([session])
        started.append(made)
        return made

    yield start
    for one in started:
        one.close()


def opened(context: BrowserContext, here) -> Page:
    page = context.new_page()
    page.goto(f"/desk/{here.slug}/offline/")
    return page


def enter(page: Page, text: str) -> None:
    page.locator("[name=text]").fill(text)
    page.get_by_role("button", name="Keep on this device").click()


def test_what_is_entered_offline_survives_a_restart_and_arrives_once(device, here, line: Line) -> None:
    first = device()
    page = opened(first, here)
    page.wait_for_selector("[data-ready]")
    line.cut()
    first.set_offline(True)
    page.reload()  # the page itself comes from this device
    enter(page, "Said on the market square")
    page.get_by_text("On this device, not yet received").wait_for()
    first.close()
    assert not Suggestion.objects.exists()

    line.mend()
    page = opened(device(), here)
    page.locator("[data-receipts] li").wait_for()

    row = Suggestion.objects.get()
    assert (row.text, row.channel) == ("Said on the market square", "offline")
    assert row.number in page.locator("[data-receipts]").inner_text()
    assert page.locator("[data-count]").inner_text() == "0"


def test_what_is_refused_stays_with_its_reason_and_can_be_put_right(device, here) -> None:
    page = opened(device(), here)
    page.get_by_label("By e-mail").check()
    enter(page, "No address given")
    page.get_by_text("Write the e-mail address").wait_for()
    page.get_by_role("button", name="Change").click()
    page.get_by_label("E-mail", exact=False).last.fill("anna@example.org")
    page.get_by_role("button", name="Keep on this device").click()
    page.locator("[data-receipts] li").wait_for()
    assert Suggestion.objects.get().answer_channel == "email"


def test_an_evicted_store_loses_what_the_page_says_it_can_and_the_page_goes_on(
    device, here, line: Line
) -> None:
    context = device()
    page = opened(context, here)
    page.wait_for_selector("[data-ready]")
    line.cut()
    context.set_offline(True)
    enter(page, "Evicted")
    page.get_by_text("On this device, not yet received").wait_for()
    page.evaluate(
        f"new Promise((done) => (indexedDB.deleteDatabase('tandem-offline-{here.slug}').onsuccess = done))"
    )
    line.mend()
    context.set_offline(False)
    enter(page, "Entered after")
    page.locator("[data-receipts] li").wait_for()
    assert Suggestion.objects.get().text == "Entered after"
    assert "A browser may clear what it keeps" in page.content()


def test_a_new_worker_keeps_page_and_queue(device, here, monkeypatch, tmp_path, line: Line) -> None:
    context = device()
    page = opened(context, here)
    page.wait_for_selector("[data-ready]")
    line.cut()
    context.set_offline(True)
    enter(page, "Before the update")
    page.get_by_text("On this device, not yet received").wait_for()
    newer = tmp_path / "newer.js"
    newer.write_text(offline.WORKER.read_text() + "\n// a newer one\n")
    monkeypatch.setattr(offline, "WORKER", newer)
    line.mend()
    context.set_offline(False)
    page.evaluate(TAKEN_OVER)
    line.cut()
    context.set_offline(True)
    page.reload()  # from this device, by the new worker
    enter(page, "After the update")
    page.get_by_role("listitem").filter(has_text="After the update").wait_for()
    line.mend()
    context.set_offline(False)
    page.locator("[data-receipts] li").first.wait_for()
    until(page, "document.querySelector('[data-count]').textContent === '0'")
    said = sorted(Suggestion.objects.values_list("text", flat=True))
    assert said == ["After the update", "Before the update"]

"""A citizen without a network: two tabs, a full device, a new worker, private mode; nothing is lost or sent twice."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from config.testbrowser import find_browser
from feedback.models import Place, Suggestion
from feedback.views import speak_offline
from tests.conftest import BROWSER_OPTIONS, PATIENCE
from tests.factories import feedback
from tests.line import Line
from tests.until import until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def here():
    return feedback.place()


TAKEN_OVER = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
  const fresh = registration.installing ?? registration.waiting;
  if (fresh) await new Promise((done) => {
    const look = () => fresh.state === "activated" && done();
    fresh.addEventListener("statechange", look);
    look();
  });
}"""


@pytest.fixture
def device(browser: Browser, line: Line, tmp_path: Path):
    """Starts a citizen's browser on one folder, again and again."""
    started: list[BrowserContext] = []

    def start() -> BrowserContext:
        made = browser.browser_type.launch_persistent_context(
            tmp_path, executable_path=find_browser(), args=BROWSER_OPTIONS, base_url=line.url, locale="en-GB"
        )
        made.set_default_timeout(PATIENCE)
        started.append(made)
        return made

    yield start
    for one in started:
        one.close()


def opened(context: BrowserContext, here) -> Page:
    page = context.new_page()
    page.goto(f"/{here.slug}/speak/offline/")
    return page


def write(page: Page, text: str) -> None:
    page.locator("[name=text]").fill(text)
    page.get_by_role("button", name="Keep and send").click()


def test_written_offline_it_survives_a_restart_and_its_code_stays_readable(device, here, line: Line) -> None:
    first = device()
    page = opened(first, here)
    page.wait_for_selector("[data-ready]")
    line.cut()
    first.set_offline(True)
    page.reload()  # the page itself comes from this device
    write(page, "The rack at the station is always full")
    page.get_by_text("On this device, not yet received").wait_for()
    first.close()
    assert not Suggestion.objects.exists()

    line.mend()
    page = opened(device(), here)
    page.get_by_text("Received. Write down number and code").wait_for()
    row = Suggestion.objects.get()
    assert (row.channel, row.language, row.received_by.kind) == ("offline", "en", "citizen")
    page.reload()
    assert row.number in page.locator("[data-receipt]").inner_text()
    assert page.locator("[data-count]").inner_text() == "0"


def test_two_tabs_keep_two_and_send_each_once(device, here, line: Line) -> None:
    context = device()
    one, two = opened(context, here), opened(context, here)
    one.wait_for_selector("[data-ready]")
    line.cut()
    context.set_offline(True)
    write(one, "First, from one tab")
    write(two, "Second, from the other")
    one.get_by_text("Kept on this device").wait_for()
    two.get_by_text("Kept on this device").wait_for()
    line.mend()
    context.set_offline(False)
    one.get_by_role("button", name="Send now").click()
    two.get_by_role("button", name="Send now").click()
    for tab in (one, two):  # whichever of them sent
        until(tab, "document.querySelectorAll('[data-receipt]:not(:empty)').length === 2")
    assert sorted(Suggestion.objects.values_list("text", flat=True)) == [
        "First, from one tab",
        "Second, from the other",
    ]


def test_a_device_that_cannot_keep_says_so_and_leaves_the_words(page: Page, here) -> None:
    page.add_init_script("indexedDB.open = () => { throw new DOMException('full', 'QuotaExceededError') }")
    page.goto(f"/{here.slug}/speak/offline/")
    page.get_by_text("This device keeps nothing now").wait_for()
    write(page, "My words")
    page.get_by_text("This device could not keep it").wait_for()
    assert page.locator("[name=text]").input_value() == "My words"


def test_an_evicted_store_loses_what_it_says_it_can_and_the_page_goes_on(device, here, line: Line) -> None:
    context = device()
    page = opened(context, here)
    page.wait_for_selector("[data-ready]")
    line.cut()
    context.set_offline(True)
    write(page, "Evicted")
    page.get_by_text("On this device, not yet received").wait_for()
    page.evaluate(
        f"new Promise((done) => (indexedDB.deleteDatabase('tandem-offline-citizen-{here.slug}').onsuccess = done))"
    )
    line.mend()
    context.set_offline(False)
    write(page, "Written after")
    page.get_by_text("Received. Write down number and code").wait_for()
    assert Suggestion.objects.get().text == "Written after"
    assert "A browser may clear what it keeps" in page.content()


def test_a_new_worker_keeps_page_and_queue(device, here, monkeypatch, tmp_path, line: Line) -> None:
    context = device()
    page = opened(context, here)
    page.wait_for_selector("[data-ready]")
    line.cut()
    context.set_offline(True)
    write(page, "Before the update")
    page.get_by_text("On this device, not yet received").wait_for()
    newer = tmp_path / "newer.js"
    newer.write_text(speak_offline.WORKER.read_text() + "\n// a newer one\n")
    monkeypatch.setattr(speak_offline, "WORKER", newer)
    line.mend()
    context.set_offline(False)
    page.evaluate(TAKEN_OVER)
    line.cut()
    context.set_offline(True)
    page.reload()
    assert page.get_by_role("heading", name="What could be better?").is_visible()
    line.mend()
    context.set_offline(False)
    page.get_by_role("button", name="Send now").click()
    page.get_by_text("Received. Write down number and code").wait_for()
    assert Suggestion.objects.count() == 1


def test_in_private_mode_it_sends_at_once(page: Page, here) -> None:
    """A context of its own is what a browser's private window is: nothing kept from before or for later."""
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"/{here.slug}/speak/offline/")
    page.wait_for_selector("[data-ready]")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    write(page, "From a private window")
    page.get_by_text("Received. Write down number and code").wait_for()
    assert Suggestion.objects.count() == 1


def test_the_queue_can_be_taken_along_as_a_file(device, here, line: Line) -> None:
    context = device()
    page = opened(context, here)
    page.wait_for_selector("[data-ready]")
    line.cut()
    context.set_offline(True)
    write(page, "To take along")
    page.get_by_text("On this device, not yet received").wait_for()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Save the queue as a file").click()
    assert "To take along" in Path(taken.value.path()).read_text()


def test_a_place_is_chosen_on_the_drawing_without_a_network(device, here, line: Line) -> None:
    for n, name in enumerate(("Bridge", "Market", "Station")):
        Place.objects.create(partnership=here, name=name, latitude=51 + n / 100, longitude=3 + n / 100)
    context = device()
    page = opened(context, here)
    page.wait_for_selector("[data-ready]")
    line.cut()
    context.set_offline(True)
    page.reload()  # the page and the drawing come from this device
    page.get_by_text("Choose a place from the list or on the drawing").click()
    page.locator('.tandem-places__drawing label[for="id_listed_place_2"]').click()
    assert page.locator("[name=place]").input_value() == "Market"
    write(page, "The lamp at the stairs is broken")
    page.get_by_text("On this device, not yet received").wait_for()
    context.set_offline(False)
    line.mend()
    page.get_by_role("button", name="Send now").click()
    page.get_by_text("Received. Write down number and code").wait_for()
    assert Suggestion.objects.get().place_text == "Market"

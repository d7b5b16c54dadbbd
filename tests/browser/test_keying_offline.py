"""A pile is keyed where there is no network: kept over a restart, sent when the line is back, each sheet counted once."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect

from config.testbrowser import find_browser
from feedback.models import Suggestion
from intake.models import KeyedSheet, PrintRun
from surveys.models import StagedAnswers
from tests.conftest import BROWSER_OPTIONS, PATIENCE
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import questionnaires as forms
from tests.line import Line

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def run() -> PrintRun:
    """An anonymous questionnaire on paper, in a city where suggestions come on paper too."""
    return forms.open_run(2)


@pytest.fixture
def city(run: PrintRun):
    return run.partnership


@pytest.fixture
def serials(city) -> list[str]:
    printed = paper.run(city, count=2)
    return [each.serial_shown for each in printed.sheets.order_by("position")]


@pytest.fixture
def device(browser: Browser, line: Line, city, tmp_path: Path):
    """Starts the clerk's browser on one folder, again and again."""
    client = Client()
    client.force_login(
        tenants.staff("clerk", partnership=city), backend="django.contrib.auth.backends.ModelBackend"
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


def opened(context: BrowserContext, batch) -> Page:
    page = context.new_page()
    page.goto(f"/intake/offline/{batch.uuid}/")
    page.wait_for_selector("form[data-keying]")
    return page


def kept(page: Page, count: int) -> None:
    expect(page.locator("[data-count]")).to_have_text(str(count))


def key_suggestion(page: Page, serial: str, text: str) -> None:
    """By keyboard alone: the number has the focus."""
    expect(page.locator("[name=serial]")).to_be_focused()
    page.keyboard.type(serial.lower())
    page.keyboard.press("Tab")
    page.keyboard.type(text)
    page.locator("[name=answer]").first.focus()
    page.keyboard.press("4")
    page.keyboard.press("Control+Enter")


def key_questionnaire(page: Page, run: PrintRun, serial: str) -> None:
    page.get_by_label("Which form is it?").select_option(str(run.uuid))
    page.keyboard.type(serial)
    page.locator("[data-item] input").first.focus()
    page.keyboard.press("2")
    page.keyboard.press("Control+Enter")


def test_a_pile_is_keyed_without_a_line_over_a_restart_and_each_sheet_counts_once(
    device, run, city, serials, line: Line
) -> None:
    batch = forms.pile(city, returned=3)
    first = device()
    page = opened(first, batch)
    page.wait_for_selector("[data-ready]")
    line.cut()
    page.reload()  # the page itself comes from this device
    page.wait_for_selector("form[data-keying]")
    key_suggestion(page, serials[0], "The stand is empty.")
    kept(page, 1)
    key_questionnaire(page, run, forms.sheets(run)[0].serial)
    kept(page, 2)
    first.close()
    assert not KeyedSheet.objects.exists()

    second = device()
    page = opened(second, batch)  # still without a line
    kept(page, 2)
    line.mend()
    page.get_by_role("button", name="Send now").click()
    kept(page, 0)
    expect(page.locator("[data-receipts] li")).to_have_count(2)

    said = Suggestion.objects.get()
    assert (said.text, said.channel, said.answer_channel) == ("The stand is empty.", "paper", "none")
    assert StagedAnswers.objects.count() == 1 and KeyedSheet.objects.count() == 2
    stored = page.evaluate(
        """async (name) => {
        const base = await new Promise((done) => { indexedDB.open(name).onsuccess = (event) => done(event.target.result); });
        const rows = await new Promise((done) => {
          base.transaction("queue").objectStore("queue").getAll().onsuccess = (event) => done(event.target.result);
        });
        return JSON.stringify(rows);
    }""",
        f"tandem-offline-pile-{batch.uuid}",
    )
    assert "empty" not in stored, "the words went when the site had them"


def test_what_was_keyed_before_is_shown_before_it_is_kept(device, city, serials) -> None:
    batch = forms.pile(city, returned=3)
    page = opened(device(), batch)
    page.wait_for_selector("[data-ready]")
    key_suggestion(page, serials[0], "The stand is empty.")
    kept(page, 0)
    expect(page.locator("[data-receipts] li")).to_have_count(1)

    key_suggestion(page, serials[0], "Something else.")
    twin = page.get_by_role("alert").filter(has_text="with this form number was keyed before")
    expect(twin).to_be_visible()
    page.locator("[name=serial]").fill(serials[1])
    page.locator("[name=text]").fill("the stand is EMPTY")
    page.get_by_role("button", name="Keep it, and next sheet").click()

    kept(page, 1)
    expect(page.locator("[data-error]")).to_contain_text("same words was keyed before")
    page.get_by_role("button", name="Change").click()
    page.get_by_label("I looked: it is another sheet").check()
    page.get_by_role("button", name="Keep it, and next sheet").click()
    kept(page, 0)
    assert Suggestion.objects.count() == 2


def test_a_slip_of_the_pen_is_said_at_once_and_the_page_passes_axe(device, city, serials) -> None:
    page = opened(device(), forms.pile(city, returned=3))
    page.wait_for_selector("[data-ready]")
    wrong = serials[0][:-1] + ("2" if serials[0][-1] != "2" else "3")

    key_suggestion(page, wrong, "The stand is empty.")

    expect(page.get_by_role("status").filter(has_text="has a typing mistake")).to_be_visible()
    kept(page, 0)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()

"""A form sent once, of everyone or of a partner asked anonymously: kept on the device, sent when the line is back."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from surveys.models import EntryCode, Participation, StagedAnswers, Wave
from surveys.services import entry_codes, links
from surveys.views import tickets
from tests.factories import open_surveys
from tests.factories import partnerships as people
from tests.factories import surveys as factory
from tests.line import Line
from tests.until import until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CHOICE = "[name=benefit][value='4']"
THANKS = "Your answers have arrived"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test is faster than any reader."""
    monkeypatch.setattr(tickets, "QUICKEST", 0.0)
    monkeypatch.setattr(tickets, "BUSY_QUICKEST", 0.0)


@pytest.fixture
def wave() -> Wave:
    return open_surveys.wave()


@pytest.fixture
def base(wave: Wave) -> str:
    return f"/{wave.partnership.slug}/survey/values/"


def begun(page: Page, base: str) -> None:
    page.goto(base, timeout=60_000)  # the first page of a busy machine
    page.get_by_role("link", name="Start").click()
    page.wait_for_selector("[data-ready]", state="attached")


def said(page: Page, words: str) -> None:
    page.locator("[data-status]").filter(has_text=words).wait_for()


def test_answered_offline_closed_reopened_and_sent_by_itself_once(page: Page, line: Line, base: str) -> None:
    begun(page, base)
    line.cut()
    page.locator(CHOICE).check()
    said(page, "Kept on this device only")
    page.get_by_role("button", name="Send").click()
    said(page, "wait on this device")
    page.goto("about:blank")
    page.goto(f"{base}questions/")
    said(page, "on this device")
    assert page.locator(CHOICE).is_checked()
    assert not StagedAnswers.objects.exists()

    line.mend()
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.get_by_text(THANKS).wait_for()

    assert StagedAnswers.objects.count() == 1
    until(page, "localStorage.length === 0")
    page.goto(f"{base}questions/")
    page.wait_for_selector("[data-device]:not([hidden])", state="attached")
    assert not page.locator(CHOICE).is_checked(), "nothing of it stays on the device"


def test_behind_a_code_it_reopens_offline_and_goes_on_where_it_was(page: Page, line: Line) -> None:
    wave = open_surveys.wave(door="code")
    base = f"/{wave.partnership.slug}/survey/values/"
    (code,) = entry_codes.make(by=people.setter(), wave=wave, size=1)
    page.goto(base, timeout=60_000)
    page.get_by_label("Your code").fill(code)
    page.get_by_role("button", name="Start").click()
    page.wait_for_selector("[data-ready]", state="attached")
    line.cut()
    page.locator(CHOICE).check()
    page.get_by_role("button", name="Send").click()
    said(page, "wait on this device")
    page.goto("about:blank")
    page.goto(base)
    page.get_by_role("link", name="Go on answering").click()
    said(page, "on this device")
    assert page.locator(CHOICE).is_checked()
    assert not StagedAnswers.objects.exists()

    line.mend()
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.get_by_text(THANKS).wait_for()

    assert (StagedAnswers.objects.count(), EntryCode.objects.filter(used_on=None).count()) == (1, 0)
    until(page, "localStorage.length === 0")
    page.goto(f"{base}questions/")
    page.get_by_label("Your code").wait_for()
    expect(page.get_by_text("Go on answering")).to_be_hidden()


def test_behind_a_code_a_page_opened_anew_asks_for_it_once_only(page: Page) -> None:
    wave = open_surveys.wave(door="code")
    base = f"/{wave.partnership.slug}/survey/values/"
    (code,) = entry_codes.make(by=people.setter(), wave=wave, size=1)
    page.goto(base, timeout=60_000)
    page.get_by_label("Your code").fill(code)
    page.get_by_role("button", name="Start").click()
    page.wait_for_selector("[data-ready]", state="attached")
    page.locator(CHOICE).check()
    page.goto("about:blank")
    page.goto(f"{base}questions/")
    said(page, "Your answers from before")
    page.get_by_role("button", name="Send").click()
    page.get_by_text(THANKS).wait_for()

    assert StagedAnswers.objects.count() == 1


def test_an_answer_lost_on_the_way_back_is_counted_once(page: Page, base: str) -> None:
    """The server has taken it, the receipt is lost: the form sends itself again, under the same number."""
    begun(page, base)
    page.locator(CHOICE).check()

    def lost(route: Route) -> None:
        route.fetch(max_redirects=0)
        route.abort()

    page.route("**/questions/", lost, times=1)
    page.get_by_role("button", name="Send").click()
    said(page, "wait on this device")
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.get_by_text(THANKS).wait_for()

    assert StagedAnswers.objects.count() == 1


def test_whoever_comes_next_on_a_shared_device_starts_anew(page: Page, base: str) -> None:
    begun(page, base)
    page.locator(CHOICE).check()
    said(page, "Kept on this device only")
    page.reload()
    said(page, "Your answers from before")

    page.get_by_role("link", name="Forget them and start anew").click()
    until(page, "localStorage.length === 0")
    page.wait_for_selector("[data-device]:not([hidden])", state="attached")
    expect(page.locator(CHOICE)).not_to_be_checked()


def test_a_partner_asked_anonymously_by_keyboard_and_without_a_line(page: Page, line: Line) -> None:
    row = factory.invitation(open_surveys.once())
    base = f"/m/{links.token(row)}/"
    page.set_viewport_size({"width": 320, "height": 640})
    begun(page, base)
    assert Axe().run(page).violations_count == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.locator("[name=benefit]").first.focus()
    page.keyboard.press("4")
    assert page.locator(CHOICE).is_checked()
    line.cut()
    page.get_by_role("button", name="Send").press("Enter")
    said(page, "wait on this device")
    assert not Participation.objects.exists()

    line.mend()
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.get_by_role("heading", name="Thank you, your answers are in").wait_for()

    assert (Participation.objects.count(), StagedAnswers.objects.count()) == (1, 1)
    until(page, "localStorage.length === 0")


def test_without_script_it_is_an_ordinary_form(browser: Browser, live_site: str, base: str) -> None:
    context = browser.new_context(base_url=live_site, java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    page.goto(base)
    page.get_by_role("link", name="Start").click()
    page.locator(CHOICE).check()
    page.get_by_role("button", name="Send").click()
    page.get_by_text(THANKS).wait_for()
    context.close()

    assert StagedAnswers.objects.count() == 1

"""My own ties on a small phone without script: a code opens them, a yes is noted, and taken back; a reader hears it all."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from delivery.models import Message
from delivery.selectors import private
from partnerships.models import Member
from surveys.models import TieConsent
from surveys.services import own_door
from tests.browser.signed import NARROW, looked_at
from tests.factories.own_ties import agree, closed

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def told(one: int, other: int) -> int:
    """The first tells of a close tie with the second, who tells of a loose one."""
    return 4 if one < other else 1


def small(browser: Browser, site: str) -> BrowserContext:
    return browser.new_context(
        base_url=site,
        viewport={"width": NARROW, "height": 640},
        java_script_enabled=False,
        locale="en-GB",
    )


def entered(page: Page, member: Member) -> None:
    """From the link to the opened page."""
    page.goto(own_door.path(member))
    page.get_by_role("button", name="Send me a code by mail").click()
    page.get_by_label("code").fill(private.of(Message.objects.filter(about=own_door.ABOUT).latest("id")).code)
    page.get_by_role("button", name="Open").click()


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth") <= NARROW)


def test_from_link_to_yes_and_back_at_320_pixels_without_script(browser: Browser, live_site: str) -> None:
    _wave, (me, seen, unseen) = closed(3, told)
    agree(seen, "list")
    context = small(browser, live_site)
    page = context.new_page()
    page.goto(own_door.path(me))
    assert fits(page) and seen.name not in page.content()
    entered(page, me)

    assert page.get_by_text("1 of the 2 others on the list agreed").is_visible()
    rows = page.get_by_role("row")
    mine = rows.filter(has_text=seen.name)
    assert mine.get_by_text("4:").is_visible() and mine.get_by_text("1:").is_visible()
    assert rows.filter(has_text=unseen.name).get_by_text("they did not agree to it").is_visible()
    assert page.locator("svg").first.is_visible() and fits(page)

    assert page.get_by_text("You have said nothing yet").is_visible()
    page.get_by_role("button", name="Keep this").click()
    assert page.get_by_role("alert").is_visible() and fits(page)
    assert not TieConsent.objects.filter(member=me).exists()

    for name, value in (("shown_to", "partnership"), ("called", "name")):
        page.locator(f"input[name={name}][value={value}]").check()
    page.get_by_role("button", name="Keep this").click()
    assert page.get_by_text("What you said about the drawing is noted.").is_visible() and fits(page)
    assert page.locator("input[name=shown_to]:checked").get_attribute("value") == "partnership"
    assert TieConsent.objects.get(member=me, ended_at=None).given_by.kind == "member"

    page.get_by_role("button", name="Draw nothing of me").click()
    assert page.get_by_text("Nothing of you is drawn.", exact=True).is_visible() and fits(page)
    assert not TieConsent.objects.filter(member=me, ended_at=None).exists()
    assert TieConsent.objects.filter(member=seen, ended_at=None).exists()
    context.close()


def test_the_link_passed_on_opens_nothing_but_can_take_back(browser: Browser, live_site: str) -> None:
    _wave, (me, other) = closed(2, told)
    agree(me)
    agree(other, "list")
    context = small(browser, live_site)
    page = context.new_page()
    page.goto(own_door.path(me))
    assert other.name not in page.content() and page.locator("svg[role=img]").count() == 0
    page.get_by_role("button", name="Draw nothing of me").click()
    assert page.get_by_text("Nothing of you is drawn.", exact=True).is_visible()
    assert not TieConsent.objects.filter(member=me, ended_at=None).exists()
    context.close()


def test_a_reader_finds_every_question_and_the_keyboard_reaches_the_yes(page: Page) -> None:
    _wave, (me, seen) = closed(2, told)
    agree(seen, "list")
    page.goto(own_door.path(me))
    looked_at(page, "closed")
    entered(page, me)
    looked_at(page, "opened")
    first = page.locator("input[name=shown_to]").first
    first.focus()
    page.keyboard.press("Space")
    assert first.is_checked()
    page.get_by_role("button", name="Keep this").press("Enter")
    page.get_by_text("What you said about the drawing is noted.").wait_for()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()

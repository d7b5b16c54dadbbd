"""A partner answers on a small phone, without script; nothing is wider than the screen; a screen reader finds every question."""

import pytest
from playwright.sync_api import Browser, Page

from surveys.models import Answer, Participation
from surveys.services import links
from tests.factories import surveys as factory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def fits(page: Page) -> bool:
    return not page.evaluate(WIDE)


def test_from_link_to_thank_you_at_320_pixels_without_script(browser: Browser, live_site: str) -> None:
    row = factory.invitation()
    context = browser.new_context(
        base_url=live_site,
        viewport={"width": 320, "height": 640},
        java_script_enabled=False,
        locale="en-GB",
    )
    page = context.new_page()
    page.goto(f"/m/{links.token(row)}/")
    assert fits(page)
    page.get_by_role("button", name="Start").click()
    for part in range(1, 6):
        assert page.get_by_text(f"Part {part} of 5").is_visible()
        assert fits(page)
        questions = page.get_by_role("group")
        assert questions.count() == 4
        for at in range(4):
            questions.nth(at).get_by_role("radio").nth(1).check()
        page.get_by_role("button", name="Look it over" if part == 5 else "Next").click()
    assert page.get_by_text("20 of 20 questions are answered.").is_visible()
    assert fits(page)
    page.get_by_role("button", name="Send my answers").click()

    assert page.get_by_role("heading", name="Thank you, your answers are in").is_visible()
    assert fits(page)
    context.close()
    assert Participation.objects.count() == 1
    assert Answer.objects.filter(value=2).count() == 18


def test_the_arrow_keys_choose_and_a_wrong_answer_leads_to_its_question(page: Page) -> None:
    row = factory.invitation()
    page.goto(f"/m/{links.token(row)}/")
    page.get_by_role("button", name="Start").press("Enter")
    page.locator("input[name=int_shared]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.locator("input[name=int_shared][value='3']").is_checked()
    page.evaluate("document.querySelector(\"input[name=int_shared][value='3']\").value = '9'")
    page.get_by_role("button", name="Next").click()

    page.get_by_role("alert").get_by_role("link").click()
    assert page.evaluate("document.activeElement.id") == "q-int_shared"

"""A citizen on a small phone: speak, take the receipt, follow, answer; the pages keep the rules of accessibility."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from feedback.models import FollowUp, Suggestion
from feedback.services import codes
from tests.factories import feedback

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def here():
    return feedback.place(languages=["nl", "en"])


def looked_at(page: Page, name: str) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, f"{name}\n{found.generate_report()}"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360, name


def test_from_the_first_word_to_the_verdict(page: Page, here) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"/{here.slug}/speak/")
    assert not page.get_by_label("Your e-mail address").is_visible()
    looked_at(page, "speak")
    page.get_by_role("button", name="Send").click()
    page.get_by_text("There is no text yet").first.wait_for()
    looked_at(page, "speak-error")
    page.get_by_label("What do you want to say?").fill("The rack is full")
    page.get_by_role("button", name="Send").click()
    page.get_by_role("heading", name="We have received it").wait_for()
    looked_at(page, "receipt")
    row = Suggestion.objects.get()
    assert row.number not in page.url
    page.get_by_role("button", name="Close it on this device").click()
    looked_at(page, "follow")

    feedback.answer(row)
    page.get_by_label("Number").fill(row.number)
    page.get_by_label("Code").fill(codes.code_of(row).lower())
    page.get_by_role("button", name="Show it").click()
    page.get_by_text("We doubled the rack").wait_for()
    looked_at(page, "case")
    page.get_by_label("Partly").check()
    page.get_by_role("button", name="Send my answer").click()
    page.get_by_text("Your answer stands beside ours").wait_for()
    assert FollowUp.objects.get().verdict == "partly"


def test_it_works_without_script(browser: Browser, live_site: str, here) -> None:
    context = browser.new_context(base_url=live_site, java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    page.goto(f"/{here.slug}/speak/")
    page.get_by_label("Wat wilt u zeggen?").fill("Het rek is vol")
    page.get_by_label("Per brief").check()
    page.get_by_role("button", name="Versturen").or_(page.get_by_role("button", name="Verzenden")).click()
    page.get_by_text("Schrijf het adres").first.wait_for()
    page.get_by_label("Uw naam en adres").fill("Anna\nKerkstraat 1")
    page.get_by_role("button", name="Versturen").or_(page.get_by_role("button", name="Verzenden")).click()
    page.get_by_text("We hebben het ontvangen").first.wait_for()
    assert Suggestion.objects.get().language == "nl"
    context.close()

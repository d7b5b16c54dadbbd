"""Every part and every frame in a real browser: rules of accessibility, small screens, no script, weight."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.factories import partnerships as make
from tests.until import until

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.browser.gallery"),
]
PAGES = (
    "/styleguide/",
    "/",
    "/brugge/",
    "/brugge/privacy/",
    "/brugge/accessibility/",
    "/accounts/login/",
    "/nowhere/",
)
WEIGHT = 100_000  # bytes; performance.md P11 for a citizen's page


@pytest.fixture(autouse=True)
def city():
    make.partnership(slug="brugge", is_sample=True, theme={"brand": "#7a1f3d", "accent": "#c9a227"})
    make.partnership(slug="gent")


def mistakes(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {[node['target'] for node in one['nodes']]}" for one in found]


@pytest.mark.parametrize("path", PAGES)
def test_no_rule_of_accessibility_is_broken(page: Page, path: str):
    page.goto(path)

    assert mistakes(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_sticks_out_on_the_smallest_phone(page: Page, path: str):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(path)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_larger_spacing_of_text_hides_nothing(page: Page):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/brugge/")
    page.evaluate(
        """document.adoptedStyleSheets = [(() => { const s = new CSSStyleSheet(); s.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
        ); return s })()]"""
    )

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_error_summary_takes_the_focus_and_leads_to_the_field(page: Page):
    page.goto("/styleguide/")
    until(page, "document.activeElement.className === 'govuk-error-summary'")

    page.get_by_role("link", name="E-mail").click()

    assert page.evaluate("document.activeElement.id") == "id_email"


def test_the_first_tab_skips_to_the_content(page: Page):
    page.goto("/brugge/")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"


def test_the_partnerships_colours_are_there(page: Page):
    page.goto("/brugge/")

    colour = page.locator(".tandem-nav").evaluate("element => getComputedStyle(element).backgroundColor")

    assert colour == "rgb(122, 31, 61)"


def test_the_language_changes_without_script(browser: Browser, live_site: str):
    context = browser.new_context(base_url=live_site, java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    page.goto("/brugge/")

    page.get_by_role("link", name="Nederlands").click()

    assert page.locator("html").get_attribute("lang") == "nl"
    page.goto("/gent/")
    assert page.locator("html").get_attribute("lang") == "nl"
    context.close()


def test_a_citizens_page_is_light(page: Page):
    weights: list[int] = []
    page.on("response", lambda answer: weights.append(len(answer.body())))

    page.goto("/brugge/", wait_until="networkidle")

    assert sum(weights) > 20_000  # the stylesheet and a typeface came
    assert uncompressed_is_fine(weights)


def uncompressed_is_fine(weights: list[int]) -> bool:
    """Bodies are counted unpacked; the stylesheet (the largest) travels at about an eighth."""
    return sum(weights) - max(weights) * 7 // 8 <= WEIGHT

"""A coordinator from the library to the results, a quarter on the clock: without script; and a part by keyboard alone."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from delivery.models import Message
from foundation import clock
from foundation.models import User
from foundation.services import relay
from partnerships.models import Partnership
from surveys.models import Series, Wave
from surveys.services import links
from surveys.tasks import tick
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)
NEW_WORDS = "How well do you know what the others in this body are working on?"


class Hand:
    """The hand of the one clock, for the site's threads too."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def forward(self, **by: int) -> None:
        """Later; and what the scheduler does then."""
        self.moment += timedelta(**by)
        tick()
        relay.drain()


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    made = Hand(MONDAY)
    monkeypatch.setattr(clock, "now", lambda: made.moment)
    return made


@pytest.fixture
def city() -> Partnership:
    """Ten people in one steering committee."""
    made = people.partnership()
    committee = people.body(made, name={"en": "Steering committee"}, level="strategic")
    for _ in range(10):
        people.seat(body=committee)
    return made


@pytest.fixture
def coordinator(city: Partnership) -> User:
    """Who also may take rows out."""
    made = people.staff("coordinator", partnership=city)
    people.grant(user=made, role="analyst", partnership=city)
    return made


def entered(browser: Browser, live_site: str, user: User, **options: bool) -> Page:
    client = Client()
    client.force_login(user)
    context = browser.new_context(
        base_url=live_site, locale="en-GB", viewport={"width": 320, "height": 700}, **options
    )
    context.set_default_timeout(60_000)
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_site}])
    return context.new_page()


@pytest.fixture
def page(browser: Browser, live_site: str, coordinator: User) -> Iterator[Page]:
    """The coordinator's tab, as narrow as a small phone and without script."""
    tab = entered(browser, live_site, coordinator, java_script_enabled=False)
    yield tab
    tab.context.close()


def fits(page: Page, name: str) -> None:
    """Nothing is cut off at 320 px."""
    widest = page.locator("main").evaluate("main => document.documentElement.scrollWidth")
    assert widest <= 320, name


def takes_a_questionnaire_and_changes_a_question(page: Page, city: Partnership) -> None:
    page.goto("/surveys/")
    fits(page, "01-empty")
    page.get_by_role("link", name="Questionnaires").click()
    fits(page, "02-shelf")
    page.get_by_role("button", name="Use this questionnaire").first.click()
    fits(page, "03-installed")
    page.get_by_role("button", name="Begin a new version").click()
    fits(page, "04-draft")
    page.locator("ol.tandem-questions a").first.click()
    fits(page, "05-item")
    page.get_by_label("Question", exact=True).first.fill(NEW_WORDS)
    page.get_by_role("button", name="Look at it").click()
    fits(page, "06-item-preview")
    expect(page.get_by_role("complementary")).to_contain_text(NEW_WORDS)
    page.get_by_role("button", name="Keep", exact=True).click()
    page.get_by_role("link", name="See it as others will").click()
    fits(page, "07-preview")
    expect(page.get_by_text(NEW_WORDS).first).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="Compare and publish").click()
    fits(page, "08-publish")
    expect(page.get_by_text("ask something else now")).to_be_visible()
    page.get_by_role("button", name="Publish").click()
    fits(page, "09-published")


def sets_up_a_quarterly_series(page: Page, hand: Hand) -> Series:
    page.get_by_role("link", name="Set up a series that asks it").click()
    fits(page, "10-new-series")
    page.get_by_label("Name of the series").fill("Working together in Havenstad")
    page.get_by_label("Every three months").check()
    page.get_by_label("First opening").fill((hand.moment.date() + timedelta(days=7)).isoformat())
    page.get_by_role("button", name="Set up the series").click()
    fits(page, "11-series")
    expect(page.get_by_text("Every three months")).to_be_visible()
    return Series.objects.get()


def test_from_the_library_to_what_we_will_do_with_it(
    page: Page, city: Partnership, hand: Hand, coordinator: User
) -> None:
    takes_a_questionnaire_and_changes_a_question(page, city)
    series = sets_up_a_quarterly_series(page, hand)
    hand.forward(days=7)

    wave = series.waves.get(number=1)
    assert wave.state == "open" and Message.objects.filter(about="surveys.invitation").count() == 10
    rows = list(wave.invitations.order_by("id"))
    for at, row in enumerate(rows[:8]):
        factory.answered(factory.fresh(row), point=2 + at % 4)
    watches_and_reminds(page, wave)
    relay.drain()
    assert Message.objects.filter(about="surveys.reminder").count() or Message.objects.count() == 12
    closes_early(page, wave)
    hand.forward(days=8)
    publishes_and_promises(page, wave)
    relay.drain()
    takes_the_rows(page)
    page.goto(f"/m/{links.token(factory.fresh(rows[9]))}/")
    fits(page, "30-partner-closed")
    page.get_by_role("link", name="What the survey found").click()
    fits(page, "31-partner-results")
    expect(page.get_by_text("We meet one hour less.")).to_be_visible()


def watches_and_reminds(page: Page, wave: Wave) -> None:
    page.goto("/surveys/")
    fits(page, "12-overview")
    page.get_by_role("link", name="Working together in Havenstad 1").first.click()
    fits(page, "13-wave")
    expect(page.get_by_text("8 of 10").first).to_be_visible()
    page.get_by_role("link", name="Is another reminder worth it?").click()
    fits(page, "14-monitoring")
    page.go_back()
    page.get_by_role("button", name="Remind now").click()
    expect(page.get_by_text("2 people are reminded.")).to_be_visible()
    fits(page, "15-reminded")


def closes_early(page: Page, wave: Wave) -> None:
    page.locator("summary").filter(has_text="Close early").click()
    page.get_by_role("button", name="Close early").click()
    expect(page.get_by_text("Say why the survey closes early.").first).to_be_visible()
    fits(page, "16-no-reason")
    page.get_by_label("Why?").fill("Everyone who can has answered.")
    page.get_by_role("button", name="Close early").click()
    fits(page, "17-closing")
    expect(page.get_by_text("Everyone who can has answered.")).to_be_visible()


def publishes_and_promises(page: Page, wave: Wave) -> None:
    page.goto(f"/surveys/waves/{wave.uuid}/")
    fits(page, "18-closed")
    page.get_by_role("link", name="What the survey found").click()
    fits(page, "19-found")
    page.go_back()
    page.get_by_role("button", name="Publish").click()
    page.get_by_role("link", name="What will you do with it?").click()
    fits(page, "20-giving-back")
    page.get_by_label("What will you do with it?").fill("We meet one hour less.")
    page.get_by_role("button", name="Save").first.click()
    fits(page, "21-given-back")
    expect(page.get_by_text("The partners read it beside the figures.")).to_be_visible()


def takes_the_rows(page: Page) -> None:
    page.goto("/surveys/")
    page.get_by_role("link", name="Working together in Havenstad", exact=True).last.click()
    page.get_by_role("link", name="Wave 1").click()
    page.get_by_role("link", name="Take the answers out, row by row").click()
    fits(page, "22-rows")
    page.get_by_label("What will you use it for?").fill("The yearly report")
    page.get_by_label("CSV").check()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Take the file").click()
    assert taken.value.suggested_filename.endswith((".csv", ".zip"))


def test_a_series_by_keyboard_alone(
    browser: Browser, live_site: str, coordinator: User, city: Partnership
) -> None:
    page = entered(browser, live_site, coordinator)
    assert page.goto("/surveys/instruments/").ok
    page.wait_for_load_state("load")

    reach(page, "Use this questionnaire")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Set up a series that asks it").wait_for()
    reach(page, "Set up a series that asks it")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="How often do you want to ask").wait_for()
    reach(page, "Name of the series")
    page.keyboard.type("By keyboard")
    reach(page, "Every three months")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")  # every six months
    reach(page, "First opening")
    page.keyboard.type("12012099")
    reach(page, "Set up the series")
    assert not Axe().run(page).violations_count
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="By keyboard").wait_for()

    made = Series.objects.get()
    assert (made.rule, made.first_opening.year) == ("FREQ=MONTHLY;INTERVAL=6", 2099)
    page.context.close()


def reach(page: Page, name: str) -> None:
    """Tab until what has the focus is called so."""
    for _press in range(120):
        page.keyboard.press("Tab")
        told = page.evaluate(
            "(() => { const e = document.activeElement; return [e.textContent, ...[...(e.labels ?? [])].map(l => l.textContent)].join(' '); })()"
        )
        if name in " ".join(told.split()):
            return
    raise AssertionError(f"no way to {name} by keyboard")

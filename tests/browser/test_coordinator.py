"""A coordinator: data asked of the partner and refused, a waiting list that is looked at again, second eyes switched on, texts published."""

from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from feedback.models import DeadlineRule, RegisterEntry
from foundation import clock
from partnerships.models import DataRequest, Decision
from tests.browser.signed import looked_at, sign_in
from tests.factories import feedback
from tests.factories import partnerships as people

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def here() -> Any:
    return feedback.place(languages=["en", "nl"])


@pytest.fixture(autouse=True)
def carla(here: Any, page: Page, live_site: str) -> Any:
    found = people.grant("coordinator", partnership=here, organisation=feedback.city(here)).user
    sign_in(page, live_site, found)
    return found


def today(here: Any) -> Any:
    return clock.today(here.time_zone)


def test_data_is_asked_taken_higher_and_refused(here: Any, page: Page) -> None:
    operator = feedback.operator(here)
    page.goto(f"/desk/{here.slug}/requests/")
    looked_at(page, "nothing asked")
    page.get_by_role("link", name="Ask for data").click()
    page.get_by_label("English").first.fill("Trips for each station, to place racks")
    page.get_by_label("Asked of").select_option(label=operator.name)
    page.get_by_label("Asked on").fill(str(today(here) - timedelta(days=12)))
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Trips for each station").click()
    page.get_by_role("link", name="Take it higher").click()
    page.get_by_label("On which day").fill(str(today(here) - timedelta(days=2)))
    page.get_by_label("To whom").fill("The alderman for mobility")
    page.get_by_role("button", name="Take it higher").click()
    page.goto("/desk/")
    page.get_by_role("link", name="data requests without an answer").click()
    expect(page.get_by_text("waits for 12 days")).to_be_visible()
    looked_at(page, "asked")
    page.get_by_role("link", name="Trips for each station").click()
    page.get_by_role("link", name="Say what came of it").click()
    page.get_by_label("Refused").check()
    page.get_by_label("On which day").fill(str(today(here)))
    page.get_by_label("What came, or why not").fill("A trade secret, they say")
    page.get_by_role("button", name="Say what came of it").click()
    page.goto(f"/desk/{here.slug}/requests/")
    expect(page.get_by_text("A trade secret, they say")).to_be_visible()
    row = DataRequest.objects.get()
    assert (row.state, row.escalated_to) == ("refused", "The alderman for mobility")


def test_a_waiting_list_is_decided_and_looked_at_again_on_its_day(here: Any, page: Page) -> None:
    people.body(here, name={"en": "Steering group"})
    day = today(here)
    page.goto(f"/desk/{here.slug}/decisions/")
    page.get_by_role("link", name="Add a decision").click()
    page.get_by_label("English").first.fill("A waiting list for subscriptions")
    page.get_by_label("Decided on").fill(str(day - timedelta(days=100)))
    page.get_by_label("Decided by").select_option(label="Steering group")
    page.get_by_label("Value favoured").select_option("service_quality")
    page.get_by_label("Value curtailed").select_option("inclusiveness")
    page.get_by_label("English").last.fill("Whoever came after May")
    page.get_by_label("Looked at again on").fill(str(day - timedelta(days=1)))
    page.get_by_role("button", name="Save").click()
    assert Decision.objects.get().value_curtailed == "inclusiveness"

    page.goto("/desk/")
    page.get_by_role("link", name="decisions to look at again").or_(
        page.get_by_role("link", name="decision to look at again")
    ).click()
    expect(page.get_by_text("Whoever came after May")).to_be_visible()
    looked_at(page, "decisions")
    page.get_by_role("link", name="Look at it again").click()
    looked_at(page, "review")
    page.get_by_label("Looked at on").fill(str(day))
    page.get_by_label("English").first.fill("40 people still wait")
    page.get_by_label("Next look on").fill(str(day + timedelta(days=90)))
    page.get_by_role("button", name="Look at it again").click()
    page.goto(f"/desk/{here.slug}/decisions/")
    expect(page.get_by_text("40 people still wait")).to_be_visible()
    assert Decision.objects.get().review_on == day + timedelta(days=90)


def test_the_desk_is_set_and_a_copy_is_published_and_taken_out(here: Any, page: Page) -> None:
    page.goto(f"/setup/{here.slug}/")
    page.get_by_role("link", name="How the desk works").click()
    looked_at(page, "settings")
    page.get_by_label("A refusal is read by a second person").check()
    page.get_by_role("button", name="Keep it so").click()
    expect(page.get_by_role("status")).to_contain_text("Noted")

    row = feedback.closed(here, text="Anna (anna@example.org) says: the rack is full")
    page.goto(f"/desk/{here.slug}/suggestions/{row.number}/")
    page.get_by_role("link", name="Publish it").click()
    looked_at(page, "publish")
    assert "anna@example.org" not in page.get_by_label("What was said, as everyone").input_value()
    page.get_by_label("I have read it").check()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_role("status")).to_contain_text("Published")
    page.locator("summary", has_text="Take it out of the register").click()
    page.locator("details[open]").get_by_label("Why").fill("A name slipped through")
    page.get_by_role("button", name="Take it out of the register").click()
    expect(page.get_by_role("status")).to_contain_text("Taken out")
    assert RegisterEntry.objects.get().withdrawn_reason == "A name slipped through"


def test_a_rule_for_deadlines_is_seen_before_it_is_made(here: Any, page: Page) -> None:
    feedback.suggestion(here)
    page.goto(f"/setup/{here.slug}/")
    page.get_by_role("link", name="By when we answer").click()
    looked_at(page, "deadlines")
    page.get_by_label("Kind").select_option("suggestion")
    page.get_by_label("Working days to say").fill("2")
    page.get_by_label("Working days to answer").fill("10")
    page.get_by_label("Counts from").fill(str(today(here) + timedelta(days=1)))
    page.get_by_label("Where does it come from?").fill("The council, 3 November")
    page.get_by_role("button", name="Show what would change").click()
    expect(page.get_by_text("It would have touched 1 of the 1")).to_be_visible()
    looked_at(page, "what would change")
    assert not DeadlineRule.objects.exists()
    page.get_by_role("button", name="Make this rule").click()
    expect(page.get_by_role("status")).to_contain_text("is made")
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_role("status")).to_contain_text("Taken back")
    assert not DeadlineRule.objects.exists()

"""A handler of the city: from the day's list to the answer, its promise, a refusal that a second person reads, and many at once."""

from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from feedback.models import Reply, Suggestion
from feedback.services import desk
from foundation.models import User
from tests.browser.signed import looked_at, sign_in
from tests.factories import feedback
from tests.factories import partnerships as people

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def here() -> Any:
    return feedback.place()


def handler(here: Any, name: str) -> User:
    owner = feedback.city(here)
    return people.grant("handler", partnership=here, organisation=owner, user=people.user(name=name)).user


@pytest.fixture
def hanna(here: Any, page: Page, live_site: str) -> User:
    found = handler(here, "Hanna")
    sign_in(page, live_site, found)
    return found


def step(page: Page, name: str) -> Any:
    """The form of a step that stands folded, opened."""
    page.locator("summary", has_text=name).click()
    return page.locator("details[open]").filter(has=page.locator("summary", has_text=name))


def case(page: Page, row: Suggestion) -> None:
    page.goto(f"/desk/{row.partnership.slug}/suggestions/{row.number}/")


def test_from_the_list_of_the_day_to_an_answer_that_promises(here: Any, hanna: User, page: Page) -> None:
    row = feedback.suggestion(here, text="The rack at the station is full each morning")
    page.goto("/desk/")
    page.get_by_role("link", name="nobody has taken up yet").click()
    looked_at(page, "list")
    page.get_by_role("link", name="The rack at the station").click()
    looked_at(page, "case")

    page.get_by_role("button", name="Take it up").click()
    expect(page.get_by_role("status")).to_contain_text("It is yours now")
    note = step(page, "Write a note")
    note.get_by_label("Note for colleagues").fill("Jan knows the square")
    note.get_by_role("button", name="Write a note").click()
    expect(page.get_by_text("Jan knows the square")).to_be_visible()
    promise = step(page, "Promise something")
    promise.get_by_label("What is promised").fill("A second rack")
    promise.get_by_label("By when").fill("2099-05-01")
    promise.get_by_label("Who answers for it").fill("Head of mobility")
    promise.get_by_role("button", name="Promise something").click()
    expect(page.get_by_role("heading", name="Promise: ")).to_be_visible()

    page.get_by_role("link", name="Reply", exact=True).click()
    page.get_by_label("Answers the point").check()
    page.get_by_label("Which point of this person").fill("The rack is full each morning")
    page.get_by_label("Reply", exact=True).fill("We place a second rack.")
    page.get_by_label("What comes of it").select_option("planned")
    page.get_by_label("It answers what was asked").check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("To the point: The rack is full each morning")).to_be_visible()
    looked_at(page, "answered")

    row.refresh_from_db()
    reply = Reply.objects.get()
    assert (row.status, row.outcome, row.owner_user) == ("closed", "planned", hanna)
    assert (reply.claims_point_answered, row.promise_ties.get().promise.due_on) == (True, date(2099, 5, 1))


def test_a_refusal_waits_for_a_second_pair_of_eyes(
    here: Any, hanna: User, page: Page, live_site: str
) -> None:
    desk.change(by=feedback.staff(), partnership=here, refusals_need_second=True)
    row = feedback.suggestion(here)
    case(page, row)
    page.get_by_label("Refusal, with the reason").check()
    page.get_by_label("Reply", exact=True).fill("The square is protected.")
    page.get_by_role("button", name="Send").click()
    page.get_by_role("alert").get_by_text("A refusal needs its reason").wait_for()
    assert page.get_by_label("Reply", exact=True).input_value() == "The square is protected."
    page.get_by_label("If you refuse: why").select_option("law")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("status")).to_contain_text("A second person reads")
    assert page.get_by_role("button", name="Read, and send it").count() == 0, "not by who wrote it"

    sign_in(page, live_site, handler(here, "Hugo"))
    page.goto("/desk/")
    page.get_by_role("link", name="refusals to read before they go").click()
    page.get_by_role("link", name="The rack at the station").click()
    looked_at(page, "second eyes")
    page.get_by_role("button", name="Read, and send it").click()
    expect(page.get_by_role("status")).to_contain_text("Sent")
    row.refresh_from_db()
    assert (row.status, row.outcome) == ("closed", "refused")


def test_one_step_for_many_is_shown_before_it_is_done(here: Any, hanna: User, page: Page) -> None:
    rows = [feedback.suggestion(here, text=f"The lamp in street {n} is out") for n in range(3)]
    page.goto(f"/desk/{here.slug}/suggestions/?list=unassigned")
    for row in rows[:2]:
        page.get_by_role("checkbox", name=row.number).check()
    page.get_by_role("button", name="One step for those chosen").click()
    page.get_by_label("I take them up").check()
    page.get_by_role("button", name="Show what would happen").click()
    expect(page.get_by_text("It will be done.")).to_have_count(2)
    looked_at(page, "preview")
    assert not Suggestion.objects.exclude(status="received").exists()
    page.get_by_role("button", name="Do it for 2").click()
    expect(page.get_by_role("status")).to_contain_text("Done for 2 suggestions")
    assert Suggestion.objects.filter(status="in_handling", owner_user=hanna).count() == 2
    page.get_by_role("link", name="Mine", exact=True).click()
    expect(page.get_by_role("row", name="street")).to_have_count(2)
    assert page.get_by_text("2 suggestions").is_visible()


def test_two_at_once_the_later_keeps_their_words(here: Any, hanna: User, page: Page) -> None:
    row = feedback.suggestion(here)
    case(page, row)
    feedback.answer(row)  # a colleague was faster
    page.get_by_label("Answers the point").check()
    page.get_by_label("Reply", exact=True).fill("My own words, written for long")
    page.get_by_role("button", name="Send").click()
    page.get_by_role("heading", name="What you were doing").wait_for()
    assert "My own words, written for long" in page.get_by_label("Reply", exact=True).input_value()
    assert Reply.objects.count() == 1

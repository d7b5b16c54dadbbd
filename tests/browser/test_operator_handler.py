"""A handler of the private partner: gets a case from the city, refuses another one with a reason, answers; the city stays accountable."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from feedback.models import Suggestion
from feedback.services import owning
from foundation.models import User
from tests.browser.signed import looked_at, sign_in
from tests.browser.test_handler import case, handler, step
from tests.factories import feedback
from tests.factories import partnerships as people

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def here() -> Any:
    return feedback.place()


@pytest.fixture
def operator(here: Any) -> Any:
    return feedback.operator(here)


@pytest.fixture
def otto(here: Any, operator: Any) -> User:
    return people.grant(
        "handler", partnership=here, organisation=operator, user=people.user(name="Otto")
    ).user


def given(row: Suggestion, operator: Any) -> None:
    owning.hand_over(by=feedback.staff(), suggestion=row, organisation=operator, reason="Your bikes")


def test_the_city_hands_over_and_the_partner_answers(
    here: Any, operator: Any, otto: User, page: Page, live_site: str
) -> None:
    row = feedback.suggestion(here, text="The bikes at the quay have flat tyres")
    sign_in(page, live_site, handler(here, "Hanna"))
    case(page, row)
    giving = step(page, "Give it to someone")
    giving.get_by_label("Organisation").select_option(label=operator.name)
    giving.get_by_label("Person").select_option(label="Otto")
    giving.get_by_role("button", name="Give it to someone").click()
    page.get_by_role("alert").get_by_text("Say why").wait_for()
    opened = page.locator("details[open]").filter(has_text="Give it to someone")
    opened.get_by_label("Why").fill("The bikes are yours to repair")
    opened.get_by_role("button", name="Give it to someone").click()
    expect(page.get_by_role("status")).to_contain_text("Given")

    sign_in(page, live_site, otto)
    page.goto("/desk/")
    page.get_by_role("link", name="mine", exact=True).click()
    page.get_by_role("link", name="The bikes at the quay").click()
    expect(page.get_by_text("The bikes are yours to repair")).to_be_visible()
    looked_at(page, "case")
    page.get_by_label("Answers the point").check()
    page.get_by_label("Reply", exact=True).fill("All tyres were mended on Monday.")
    page.get_by_label("It answers what was asked").check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("status")).to_contain_text("Noted")
    row.refresh_from_db()
    assert (row.status, row.owner_organisation) == ("closed", operator)


def test_responsibility_is_refused_with_a_reason_and_the_city_has_it_again(
    here: Any, operator: Any, otto: User, page: Page, live_site: str
) -> None:
    row = feedback.suggestion(here)
    given(row, operator)
    sign_in(page, live_site, otto)
    case(page, row)
    back = step(page, "Not ours: back to the city")
    back.get_by_role("button", name="Not ours").click()
    page.get_by_role("alert").get_by_role("link").click()
    assert page.evaluate("document.activeElement.name") == "reason"
    page.keyboard.type("The rack belongs to the city")
    page.get_by_role("button", name="Not ours: back to the city").click()
    expect(page.get_by_role("status")).to_contain_text("The city answers for it again")
    row.refresh_from_db()
    assert row.owner_organisation == feedback.city(here)
    expect(page.get_by_text("so its steps are theirs")).to_be_visible()
    assert page.get_by_role("heading", name="Reply").count() == 0
    looked_at(page, "not theirs any more")


def test_the_same_record_but_not_the_person(
    here: Any, operator: Any, otto: User, page: Page, live_site: str
) -> None:
    row = feedback.by_mail(here)
    sign_in(page, live_site, otto)
    case(page, row)
    assert "anna@example.org" not in page.content() and "Kerkstraat" not in page.content()
    assert page.get_by_text("Show the contact data").count() == 0
    given(row, operator)
    page.reload()
    page.get_by_text("Show the contact data").click()
    page.get_by_label("What do you need it for?").fill("To call her about the tyre")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.get_by_text("It is noted that you looked")).to_be_visible()

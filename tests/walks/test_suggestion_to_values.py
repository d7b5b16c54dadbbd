"""Walk 3: what a citizen says is coded by a coder and counted among the public values; page and file agree."""

import csv
import io

import pytest
from playwright.sync_api import Page

from analytics.models import Coding, Reading
from analytics.services import codings
from feedback.models import Suggestion
from foundation.models import User
from foundation.services import actors
from partnerships.models import Partnership
from tests.factories import feedback
from tests.factories import partnerships as people
from tests.walks.conftest import Enter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WORDS = "I have no smartphone, so I cannot unlock a bike. Is there another way?"
OTHERS = 7
HIDDEN = "cannot be shown"


@pytest.fixture
def city() -> Partnership:
    return feedback.place()


def a_citizen_speaks_up(page: Page, city: Partnership) -> Suggestion:
    page.goto(f"/{city.slug}/speak/")
    page.get_by_label("What do you want to say?").fill(WORDS)
    page.get_by_role("button", name="Send").click()
    page.wait_for_url("**/speak/receipt/**")
    row = Suggestion.objects.get(partnership=city)
    assert page.get_by_text(row.number).first.is_visible()
    return row


def a_coder_codes_it_by_keyboard(desk: Page, row: Suggestion) -> None:
    desk.goto(f"/insight/{row.partnership.slug}/coding/")
    assert desk.get_by_text(WORDS).is_visible()
    for key in ("2", "o", "w", "y", "Enter"):
        desk.keyboard.press(key)
    desk.get_by_text("Ease of access: Obstructed, City, To protect an image (defensive)").first.wait_for()
    desk.keyboard.press("n")
    desk.get_by_text("Everything is coded").wait_for()
    coding = Coding.objects.get(text=row.uuid)
    assert (coding.code, coding.perception) == ("ease_of_access", "obstructed")
    assert (coding.actor_group, coding.motive) == ("city", "defensive")
    assert Reading.objects.filter(text=row.uuid).count() == 1


def others_say_the_same_and_are_coded(city: Partnership, coder: User) -> None:
    by = actors.for_user(coder)
    for at in range(OTHERS):
        said = feedback.receipt(city, text=f"No smartphone, no bike: number {at}.").suggestion
        given = {"code": "ease_of_access", "perception": "obstructed"}
        codings.add(by=by, partnership=city, text=said, **given)
        codings.finish(by=by, partnership=city, text=said)


def shown(desk: Page, city: Partnership) -> str:
    """The count of the first table, as the page writes it; the table is opened when it is folded."""
    desk.goto(f"/insight/{city.slug}/values/")
    row = desk.locator("tr").filter(has_text="Ease of access").first
    return str(row.locator("td").first.text_content()).partition(" texts:")[0].strip()


def filed(desk: Page, city: Partnership) -> dict[str, str]:
    """The same row of the CSV."""
    text = desk.request.get(f"/insight/{city.slug}/values.csv").text()
    rows = list(csv.DictReader(io.StringIO(text)))
    return next(row for row in rows if row["cut"] == "all" and row["code"] == "ease_of_access")


def test_from_a_text_box_to_the_public_values(page: Page, enter: Enter, city: Partnership) -> None:
    coder = people.staff("coder", partnership=city)
    analyst = enter(people.staff("analyst", partnership=city))

    row = a_citizen_speaks_up(page, city)
    a_coder_codes_it_by_keyboard(enter(coder), row)

    assert shown(analyst, city) == "too few", "one person alone is never shown"
    alone = filed(analyst, city)
    assert (alone["texts"], alone["reason"]) == ("", HIDDEN)

    others_say_the_same_and_are_coded(city, coder)
    assert shown(analyst, city) == str(OTHERS + 1)
    together = filed(analyst, city)
    assert (together["texts"], together["coded"], together["not_coded"]) == ("8", "8", "0")
    assert analyst.get_by_text("Not coded yet: 0 of 8.").first.is_visible()
    analyst.get_by_text("The same as a table").first.click()
    analyst.get_by_role("link", name="8 texts: Ease of access, Obstructed").first.click()
    analyst.get_by_text("8 texts are counted.").wait_for()
    assert analyst.get_by_text(WORDS).is_visible()

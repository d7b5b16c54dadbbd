"""The coordinator writes a question: with script the preview follows, at 320 px nothing is cut off, no rule of accessibility broken."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Page, expect

from surveys.models import InstrumentVersion
from tests.factories import instruments as factory
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def draft(page: Page, live_site: str) -> InstrumentVersion:
    made = factory.written()
    client = Client()
    client.force_login(people.staff(partnership=made.partnership))
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_site}])
    return made


def mistakes(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:80]}" for each in found]


def test_the_preview_follows_what_is_typed_and_nothing_is_kept(page: Page, draft: InstrumentVersion) -> None:
    place = f"/surveys/instruments/{draft.instrument.uuid}/items/how/"
    page.goto(place)
    page.get_by_label("Question", exact=True).first.fill("Did it go well?")

    expect(page.get_by_role("complementary")).to_contain_text("Did it go well?")
    page.goto(place)
    expect(page.get_by_role("complementary")).to_contain_text("How was it?")


@pytest.mark.parametrize("rest", ["", "items/how/", "publish/", "1/"])
def test_pages_fit_a_narrow_screen_and_break_no_rule(page: Page, draft: InstrumentVersion, rest: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"/surveys/instruments/{draft.instrument.uuid}/{rest}")

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert mistakes(page) == []

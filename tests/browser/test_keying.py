"""A clerk keys a sheet without touching the mouse, and every page of the room passes axe."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse

from intake.models import KeyedSheet, KeyingBatch
from tests.factories import intake as paper
from tests.factories import partnerships as tenants

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def city():
    return paper.city()


@pytest.fixture
def clerk(page, live_site, city):
    """The tab of a signed-in clerk."""
    client = Client()
    client.force_login(tenants.staff("clerk", partnership=city))
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_site}])
    return page


def pile(city) -> KeyingBatch:
    return paper.batch(city, returned=2)


def test_a_sheet_is_keyed_by_keyboard_alone(clerk, city):
    serial = paper.run(city, count=1).sheets.get().serial_shown
    batch = pile(city)
    clerk.goto(reverse("intake:keying"))

    for keys in (serial.lower(), "Het station is leeg."):
        clerk.keyboard.type(keys)
        clerk.keyboard.press("Tab")
    clerk.keyboard.press("3")
    while clerk.evaluate("document.activeElement.name") != "answer":
        clerk.keyboard.press("Tab")  # the place, and the parts of the date
    clerk.keyboard.press("4")
    clerk.keyboard.press("Control+Enter")
    clerk.get_by_text("Saved as suggestion").wait_for()

    sheet = KeyedSheet.objects.get(batch=batch)
    assert sheet.sheet.serial_shown == serial
    assert (sheet.suggestion.kind, sheet.suggestion.answer_channel) == ("report", "none")
    assert clerk.evaluate("document.activeElement.name") == "serial", "ready for the next sheet"


def test_every_page_of_the_room_passes_axe(clerk, city):
    batch = pile(city)
    paper.keyed(batch)
    paper.run(city)
    pages = [reverse(f"intake:{name}") for name in ("print", "batches")]
    pages += [reverse(f"intake:{name}", args=[batch.uuid]) for name in ("batch", "keying_batch")]

    for address in pages:
        clerk.goto(address)
        found = Axe().run(clerk)
        assert found.violations_count == 0, f"{address}\n{found.generate_report()}"

import re

import pytest
from django.test import Client
from django.urls import reverse

from feedback.models import Place, RegisterEntry
from feedback.services import importing, publishing
from partnerships.models import Partnership
from tests.factories import feedback

pytestmark = pytest.mark.django_db


@pytest.fixture
def released(here: Partnership):
    row = feedback.suggestion(here, text="The bikes at the quay are broken <script>alert(1)</script>")
    return publishing.release(by=feedback.staff(), suggestion=row, text=row.text, place="Quay")


def test_it_lists_what_was_released(here, released):
    page = Client().get(reverse("feedback:register", args=[here.slug]))

    assert page.status_code == 200
    assert released.number in page.content.decode()


def test_it_shows_nothing_that_was_not_released(here):
    row = feedback.suggestion(here, text="A secret thing")

    page = Client().get(reverse("feedback:register", args=[here.slug]))
    entry = Client().get(reverse("feedback:register_entry", args=[here.slug, row.number]))

    assert "A secret thing" not in page.content.decode()
    assert entry.status_code == 404


def test_it_shows_what_people_wrote_as_plain_text(here, released):
    page = (
        Client().get(reverse("feedback:register_entry", args=[here.slug, released.number])).content.decode()
    )

    assert "&lt;script&gt;" in page
    assert "<script>alert" not in page


def test_a_search_that_finds_nothing_says_so(here, released):
    page = Client().get(reverse("feedback:register", args=[here.slug]), {"words": "unicorn"}).content.decode()

    assert "Nothing found" in page


def test_what_is_withdrawn_is_gone_from_page_and_feed(here, released):
    publishing.withdraw(by=feedback.staff(), entry=released, reason="asked")

    entry = Client().get(reverse("feedback:register_entry", args=[here.slug, released.number]))
    feed = Client().get(reverse("feedback:register_feed", args=[here.slug])).content.decode()

    assert entry.status_code == 404
    assert "quay" not in feed


def test_the_feed_is_atom(here, released):
    feed = Client().get(reverse("feedback:register_feed", args=[here.slug]))

    assert feed["Content-Type"].startswith("application/atom+xml")
    assert f"/register/{released.number}/" in feed.content.decode()


def test_what_was_taken_over_says_from_where_and_promises_no_answer(client) -> None:
    here = feedback.place()
    rows = [feedback.imported(source_status="accepted")]
    importing.take_over(by=feedback.staff(), partnership=here, source_name="bcn", rows=rows, released=True)
    number = RegisterEntry.objects.get().number
    page = client.get(f"/{here.slug}/register/{number}/").content.decode()
    assert "Taken over from bcn: accepted" in page
    assert "has no answer text" in page
    assert "No answer yet" not in page
    assert "bcn: accepted" in client.get(f"/{here.slug}/register/").content.decode()
    assert "has no answer text" in client.get(f"/{here.slug}/register/print/").content.decode()


def test_the_places_are_drawn_as_links_beside_the_list_and_lead_on_to_speaking(here) -> None:
    address = reverse("feedback:register", args=[here.slug])
    found = {}
    for name, latitude in (("Quay <1>", "51.21"), ("Market", "51.20")):
        place = Place.objects.create(partnership=here, name=name, latitude=latitude, longitude="3.22")
        row = feedback.suggestion(here, text=f"About {name}", listed_place=place)
        publishing.release(by=feedback.staff(), suggestion=row, text=row.text)
        found[name] = place
        drawn = "<svg" in Client().get(address).content.decode().split("<main")[1]
        assert drawn is (len(found) > 1), "one place alone is not drawn"
    market = found["Market"]
    page = Client().get(address, {"place": str(market.uuid)}).content.decode()
    assert f"?place={market.uuid}#entries" in page and "Quay &lt;1&gt; (1)" in page
    assert "About Market" in page and "About Quay" not in page
    speak = reverse("feedback:speak", args=[here.slug])
    assert f"{speak}?place={market.uuid}" in page
    form = Client().get(speak, {"place": str(market.uuid)}).content.decode()
    assert re.search(rf'value="{market.uuid}"[^>]*checked', form)
    assert Client().get(speak, {"place": "nonsense"}).status_code == 200

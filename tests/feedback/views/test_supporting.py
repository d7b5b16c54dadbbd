import pytest
from django.test import Client

from feedback.models import Endorsement, Support
from feedback.services import publishing
from tests.factories import feedback

pytestmark = pytest.mark.django_db


@pytest.fixture
def row(here):
    made = feedback.suggestion(here)
    publishing.release(by=feedback.staff(), suggestion=made, text=made.text)
    return made


def test_one_click_counts_once_and_can_be_taken_back(here, row) -> None:
    client, base = Client(), f"/{here.slug}/register/{row.number}/"
    for _ in range(2):
        page = client.post(f"{base}support/", follow=True).content.decode()
    assert "1 person on this site" in page and "You say so too." in page
    assert Support.objects.count() == 1
    Client().post(f"{base}support/")
    assert Support.objects.count() == 2
    client.post(f"{base}support/", {"back": "1"})
    assert Support.objects.count() == 1


def test_only_what_is_published_can_be_supported(here) -> None:
    hidden = feedback.suggestion(here)
    assert Client().post(f"/{here.slug}/register/{hidden.number}/support/").status_code == 404
    assert Client().get(f"/{here.slug}/register/{hidden.number}/second/").status_code == 404


def test_an_organisation_seconds_it(here, row) -> None:
    client, address = Client(), f"/{here.slug}/register/{row.number}/second/"
    assert client.get(address).status_code == 200
    assert client.post(address, {"organisation_name": "Cyclists"}).status_code == 422
    told = {"organisation_name": "Cyclists", "mandate": "the board", "members": "12", "email": "a@b.example"}
    assert "We check it with you" in client.post(address, told, follow=True).content.decode()
    assert client.post(address, told).status_code == 409
    assert client.post(address, {**told, "organisation_name": "Other", "email": "x"}).status_code == 422
    assert Endorsement.objects.get().organisation_name == "Cyclists"
    assert "Cyclists" not in client.get(f"/{here.slug}/register/{row.number}/").content.decode()

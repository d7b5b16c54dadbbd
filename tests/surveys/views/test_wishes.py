"""Fewer messages, and "I left this role": a GET changes nothing, everything can be taken back."""

import pytest
from django.test import Client

from surveys.models import Departure, OptOut
from surveys.selectors import stop_links
from surveys.services import links
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_looking_changes_nothing_and_a_wish_is_kept_and_taken_back(client: Client) -> None:
    row = factory.invitation()
    place = stop_links.path(row.member)

    assert client.get(place).status_code == 200
    assert not OptOut.objects.exists()
    page = client.post(place, {"wish": "reminders"}, follow=True).content.decode()
    assert "You get no more reminders." in page and "checked" in page
    client.post(place, {"wish": "everything"})
    assert not OptOut.objects.filter(revoked_at=None).exists()
    assert client.get(f"/m/{links.token(row)}/").status_code == 200


def test_one_click_from_a_mail_program_needs_no_cookie() -> None:
    row = factory.invitation()
    bare = Client(enforce_csrf_checks=True)

    answer = bare.post(stop_links.path(row.member), {"List-Unsubscribe": "One-Click"})

    assert answer.status_code == 204
    assert OptOut.objects.get().source == "mail"


def test_nothing_ticked_and_an_unknown_link(client: Client) -> None:
    row = factory.invitation()

    assert client.post(stop_links.path(row.member), {}).status_code == 422
    assert client.get("/m/messages/unknown/").status_code == 404
    assert client.get(stop_links.path(row.member))["Cache-Control"] == "no-store, private"


def test_i_left_is_told_and_shown(client: Client) -> None:
    row = factory.invitation()
    place = f"/m/{links.token(row)}/role/"
    assert client.get(place).status_code == 200
    assert not Departure.objects.exists()

    assert client.post(place, {"last_day": "2099-01-01"}).status_code == 422
    page = client.post(place, {"last_day": "2026-01-05"}, follow=True).content.decode()

    assert "The coordinator looks at it" in page
    assert Departure.objects.get().invitation == row
    assert "Fewer messages" in client.get(f"/m/{links.token(row)}/").content.decode()

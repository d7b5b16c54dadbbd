"""My own ties behind a code; consent given there, taken back anywhere."""

import pytest
from django.test import Client

from delivery.models import Message
from delivery.selectors import private
from partnerships.models import Member
from surveys.models import TieConsent
from surveys.services import links, own_door
from tests.factories import partnerships as people
from tests.factories import rosters, surveys
from tests.factories.own_ties import agree, closed

pytestmark = pytest.mark.django_db


def opened(client: Client, member: Member) -> str:
    """The page after the code was asked for and entered."""
    place = own_door.path(member)
    client.post(f"{place}code/")
    code = private.of(Message.objects.filter(about=own_door.ABOUT).latest("id")).code
    return client.post(f"{place}enter/", {"code": code}, follow=True).content.decode()


def test_the_link_alone_shows_nothing_and_the_code_opens_it(client: Client) -> None:
    _wave, (me, agreed, silent) = closed(3, lambda one, other: 3)
    agree(agreed, "list")
    shut = client.get(own_door.path(me))
    assert agreed.name not in shut.content.decode() and shut["Cache-Control"] == "no-store, private"
    page = opened(client, me)

    assert agreed.name in page and silent.name in page
    assert "1 of the 2 others on the list agreed" in page
    assert "confirmed: both" in page and "not shown: they did not agree to it" in page
    assert "<svg" in page and "stroke-dasharray" in page and "style=" not in page.split("<main")[1]
    assert "You have said nothing yet" in page


def test_a_wrong_code_and_another_browser_open_nothing(client: Client) -> None:
    me = closed(2, lambda one, other: 3)[1][0]
    place = own_door.path(me)
    client.post(f"{place}code/")
    assert client.post(f"{place}enter/", {"code": "AAAA-BBBB-CCCC"}).status_code == 422
    code = private.of(Message.objects.get(about=own_door.ABOUT)).code
    assert Client().post(f"{place}enter/", {"code": code}).status_code == 422
    Client().post(f"{place}consent/", {"shown_to": "partnership", "called": "name"})
    assert not TieConsent.objects.exists()


def test_consent_is_kept_with_its_words_and_taken_back_without_a_code(client: Client) -> None:
    me = closed(2, lambda one, other: 3)[1][0]
    place = own_door.path(me)
    opened(client, me)
    assert client.post(f"{place}consent/", {"called": "name"}).status_code == 422
    page = client.post(
        f"{place}consent/", {"shown_to": "partnership", "called": "organisation"}, follow=True
    ).content.decode()
    assert "What you said about the drawing is noted." in page
    row = TieConsent.objects.get()
    assert (row.member, row.shown_to, row.called, row.given_by.kind) == (
        me,
        "partnership",
        "organisation",
        "member",
    )

    back = Client().post(f"{place}back/", follow=True).content.decode()
    assert "Nothing of you is drawn." in back
    assert not TieConsent.objects.filter(ended_at=None).exists()


def test_kind_when_there_is_nothing_and_when_there_is_no_address(client: Client) -> None:
    me = surveys.invitation().member
    assert "No list has closed yet" in opened(client, me)
    nowhere = people.member(email="")
    page = client.get(own_door.path(nowhere)).content.decode()
    assert "Ask the coordinator to note one" in page
    assert client.post(f"{own_door.path(nowhere)}code/").status_code == 422
    assert client.get("/m/ties/unknown/").status_code == 404
    assert client.post("/m/ties/unknown/back/").status_code == 404


def test_it_is_found_from_the_survey_and_from_the_messages(client: Client) -> None:
    row = rosters.first(rosters.opened(3))
    place = own_door.path(row.member)
    assert place in client.get(f"/m/{links.token(row)}/").content.decode()
    assert place in client.get(place.replace("/m/ties/", "/m/messages/")).content.decode()
    other = surveys.invitation()
    assert own_door.path(other.member) not in client.get(f"/m/{links.token(other)}/").content.decode()

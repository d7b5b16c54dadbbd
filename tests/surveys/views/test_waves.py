"""One wave's page: response by group, never an answer; and the coordinator's steps."""

import pytest
from django.test import Client

from foundation import clock
from surveys.models import Invitation, Wave
from surveys.services import waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def signed_in(client: Client, wave: Wave, role: str = "coordinator") -> str:
    client.force_login(people.staff(role, partnership=wave.partnership))
    return f"/surveys/waves/{wave.uuid}/"


def test_it_shows_response_by_level_and_organisation(client: Client) -> None:
    wave = factory.open_wave()
    factory.answered(factory.invitation(wave))
    place = signed_in(client, wave)

    page = client.get(place).content.decode()

    assert "1 of 2" in page
    assert "Strategic" in page
    assert wave.invitations.first().member.organisation.name in page


def test_open_close_and_publish_by_hand(client: Client) -> None:
    wave = factory.planned_wave()
    place = signed_in(client, wave)

    client.post(f"{place}open/")
    assert Wave.objects.get(pk=wave.pk).state == "open"
    assert client.post(f"{place}close/", {"reason": ""}).status_code == 422
    client.post(f"{place}close/", {"reason": "Everyone has answered."})
    assert Wave.objects.get(pk=wave.pk).state == "closing"
    assert client.post(f"{place}publish/").status_code == 409
    waves.settle(by=people.setter(), wave=wave)
    client.post(f"{place}publish/")
    assert Wave.objects.get(pk=wave.pk).state == "published"
    assert "Everyone has answered." in client.get(place).content.decode()


def test_a_planned_wave_is_skipped_with_a_reason(client: Client) -> None:
    wave = factory.planned_wave()
    place = signed_in(client, wave)

    client.post(f"{place}skip/", {"reason": "Holidays"})

    assert list(wave.series.waves.order_by("number").values_list("state", flat=True)) == [
        "skipped",
        "planned",
    ]
    assert "This wave was skipped" in client.get(place).content.decode()


def test_an_unknown_step_is_not_found(client: Client) -> None:
    place = signed_in(client, factory.planned_wave())

    assert client.post(f"{place}erase/").status_code == 404


def test_a_link_is_sent_anew(client: Client) -> None:
    wave = factory.open_wave()
    row = factory.invitation(wave)
    signed_in(client, wave)

    client.post(f"/surveys/invitations/{row.uuid}/renew/")

    assert Invitation.objects.get(pk=row.pk).link_version == 2


def test_no_link_is_sent_when_the_wave_is_closed(client: Client) -> None:
    wave = factory.open_wave()
    row = factory.invitation(wave)
    with clock.at(factory.FIRST):
        waves.close(by=people.setter(), wave=wave, reason="test")
    place = signed_in(client, wave)

    client.post(f"/surveys/invitations/{row.uuid}/renew/")

    assert "is not open" in client.get(place).content.decode()
    assert Invitation.objects.get(pk=row.pk).link_version == 1


def test_another_partnership_and_a_wrong_role_do_not_get_in(client: Client) -> None:
    wave = factory.planned_wave()
    place = signed_in(client, wave, "analyst")
    assert client.get(place).status_code == 200
    assert client.post(f"{place}open/").status_code == 403
    client.force_login(people.staff(partnership=people.partnership()))
    assert client.get(place).status_code == 404
    assert client.post(f"{place}open/").status_code == 404

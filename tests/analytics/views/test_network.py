"""The network page and its files."""

import json

import pytest
from django.test import Client

from partnerships.models import Member
from surveys.services import tie_consents
from tests.analytics.datasets.test_network import closed
from tests.factories import partnerships as people
from tests.factories.own_ties import agree

pytestmark = pytest.mark.django_db


def test_the_page_shows_groups_and_refuses_to_draw_people(client: Client) -> None:
    here = closed(9).partnership
    assert client.get(f"/insight/{here.slug}/network/").status_code == 302
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/network/").content.decode()
    assert "nobody on these lists has given it yet" in page
    assert "9 of 9 people asked answered in wave 1" in page
    assert f'href="/insight/{here.slug}/network/" aria-current="page"' in page
    assert "style=" not in page.split("<main")[1].split("</main>")[0]


def test_people_are_drawn_with_their_own_consent_and_gone_when_they_take_it_back(client: Client) -> None:
    here = closed(9).partnership
    members = list(Member.objects.filter(partnership=here))
    for one in members[1:]:
        agree(one)
    agree(members[0], "nobody")
    client.force_login(people.staff("analyst", partnership=here))
    address = f"/insight/{here.slug}/network/"
    assert "so few on these lists did not agree" in client.get(address).content.decode()
    agree(members[0], "partnership", "organisation")
    page = client.get(address).content.decode()
    assert "9 of the 9 people on this list agreed to be drawn" in page
    assert members[1].name in page and members[0].organisation.name in page
    assert members[0].name not in page
    assert members[1].name not in client.get(address.rstrip("/") + ".json").content.decode()
    for one in members:
        tie_consents.take_back(by=people.setter(), member=one)
    assert members[1].name not in client.get(address).content.decode()


def test_files_hold_no_person(client: Client) -> None:
    here = closed(9).partnership
    client.force_login(people.staff("coordinator", partnership=here))
    data = client.get(f"/insight/{here.slug}/network.json")
    assert json.loads(data.content)["waves"][0]["answered"] == 9
    assert b"<graphml" in client.get(f"/insight/{here.slug}/network.graphml").content
    table = client.get(f"/insight/{here.slug}/network.csv").content.decode()
    assert table.startswith("wave,opened,edition,part")
    for name in here_names(here):
        assert name not in data.content.decode() + table


def test_nobody_was_asked_yet(client: Client) -> None:
    here = people.partnership()
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/network/").content.decode()
    assert "Nobody was asked yet" in page and "Plan a survey" in page
    for kind in ("csv", "graphml", "vl"):
        assert client.get(f"/insight/{here.slug}/network.{kind}").status_code == 404


def here_names(here: object) -> list[str]:
    return list(Member.objects.filter(partnership=here).values_list("name", flat=True))

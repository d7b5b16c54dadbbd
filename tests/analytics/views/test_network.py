"""The network page and its files."""

import json

import pytest
from django.test import Client

from partnerships.models import Member
from tests.analytics.datasets.test_network import closed
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_the_page_shows_groups_and_refuses_to_draw_people(client: Client) -> None:
    here = closed(9).partnership
    assert client.get(f"/insight/{here.slug}/network/").status_code == 302
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/network/").content.decode()
    assert "no consent is on record" in page
    assert "9 of 9 people asked answered in wave 1" in page
    assert f'href="/insight/{here.slug}/network/" aria-current="page"' in page
    assert "style=" not in page.split("<main")[1].split("</main>")[0]


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

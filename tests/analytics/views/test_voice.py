"""The voice page and its files."""

import json

import pytest
from django.test import Client

from tests.analytics.datasets.test_loop import imported_city
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_the_page_says_what_it_cannot_say(client: Client) -> None:
    here = imported_city("paper")
    assert client.get(f"/insight/{here.slug}/voice/").status_code == 302
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/voice/").content.decode()
    assert "With 0 of 2 things said" in page and "not who is missing" in page
    assert f'href="/insight/{here.slug}/voice/" aria-current="page"' in page


def test_files_hold_the_same(client: Client) -> None:
    here = imported_city("paper")
    client.force_login(people.staff("coordinator", partnership=here))
    assert json.loads(client.get(f"/insight/{here.slug}/voice.json").content)["n"] == 2
    assert client.get(f"/insight/{here.slug}/voice.csv").content.decode().startswith("part,name,quantity")


def test_nothing_said_yet(client: Client) -> None:
    here = people.partnership()
    client.force_login(people.staff("analyst", partnership=here))
    assert "Nothing was said yet" in client.get(f"/insight/{here.slug}/voice/").content.decode()

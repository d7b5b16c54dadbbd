"""The timeline page and its files."""

import json

import pytest
from django.test import Client

from tests.analytics.datasets.test_loop import imported_city
from tests.factories import insight
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_both_halves_stand_on_one_page_and_nothing_joins_them(client: Client) -> None:
    here = imported_city("web")
    people.milestone(here, title={"en": "Covenant <signed>"})
    insight.stored(here, [insight.snapshot(n) for n in (1, 2)])
    assert client.get(f"/insight/{here.slug}/timeline/").status_code == 302
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/timeline/").content.decode()
    assert "The partners: wave 2 opened" in page and "nothing is computed from the two" in page
    assert "Covenant &lt;signed&gt;" in page and page.count("<svg") >= 2
    assert f'href="/insight/{here.slug}/timeline/" aria-current="page"' in page
    assert "style=" not in page.split("<main")[1].split("</main>")[0]


def test_files_hold_the_same(client: Client) -> None:
    here = imported_city("web")
    client.force_login(people.staff("coordinator", partnership=here))
    data = json.loads(client.get(f"/insight/{here.slug}/timeline.json").content)
    assert sum(one["said"] for one in data["quarters"]) == 2 and data["waves"] == []
    assert client.get(f"/insight/{here.slug}/timeline.csv").content.decode().startswith("start,end,half")
    assert client.get(f"/insight/{here.slug}/timeline.json?series=x").status_code == 404


def test_before_anything_happened(client: Client) -> None:
    here = people.partnership()
    client.force_login(people.staff("analyst", partnership=here))
    assert "Nothing happened yet" in client.get(f"/insight/{here.slug}/timeline/").content.decode()

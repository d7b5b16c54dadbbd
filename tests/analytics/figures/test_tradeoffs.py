"""Trade-offs on the values page."""

import json

import pytest
from django.test import Client

from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_chart_table_and_files(client: Client) -> None:
    here = people.partnership()
    people.decision(here, title={"en": "Cameras <on> buses"})
    assert client.get(f"/insight/{here.slug}/values-tradeoffs.csv").status_code == 302
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/values/").content.decode()
    assert "What decisions favour, and what they curtail" in page
    assert "Cameras &lt;on&gt; buses" in page and page.count("<svg") >= 2
    assert json.loads(client.get(f"/insight/{here.slug}/values-tradeoffs.json").content)["n"] == 1
    for kind in ("csv", "vl"):
        assert client.get(f"/insight/{here.slug}/values-tradeoffs.{kind}").status_code == 200


def test_nothing_on_record_draws_nothing(client: Client) -> None:
    here = people.partnership()
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/values/").content.decode()
    assert "What decisions favour" not in page
    assert client.get(f"/insight/{here.slug}/values-tradeoffs.vl").status_code == 404

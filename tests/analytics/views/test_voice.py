"""The voice page and its files."""

import json

import pytest
from django.test import Client

from analytics.datasets.loop import LoopData
from analytics.datasets.voice import Population, VoiceData
from analytics.figures import voice
from tests.analytics.datasets.test_loop import imported_city
from tests.factories import partnerships as people
from tests.factories.loop import TODAY, case
from tests.factories.specs import drawn

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


def test_the_specification_has_the_ratios_of_the_report_and_no_group_of_few(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """20 of 40 told their age; the three of 18 to 34 are hidden, and the smallest of the others with them."""
    here = people.partnership()
    rows = tuple(case() for _ in range(40))
    told = ({"age": "65+"},) * 9 + ({"age": "35-64"},) * 8 + ({"age": "18-34"},) * 3
    ages = {"age": Population({"65+": 0.2, "35-64": 0.5, "18-34": 0.3}, 2025, "Register", None)}
    voices = {row.id: each for row, each in zip(rows, told, strict=False)}
    data = VoiceData(LoopData(here.slug, TODAY, rows, 0, ()), voices, ages, 7)
    monkeypatch.setattr(voice, "voice_data", lambda _: data)
    client.force_login(people.staff("analyst", partnership=here))
    drawn_rows = [row for row in drawn(client.get(f"/insight/{here.slug}/voice.vl")) if "group" in row]
    (age,) = (
        one
        for one in json.loads(client.get(f"/insight/{here.slug}/voice.json").content)["traits"]
        if one["told"]
    )
    shown = [one["ratio"] for one in age["groups"] if one["ratio"]["value"]]
    assert [row["value"] for row in drawn_rows] == [round(one["value"], 4) for one in shown]
    assert [row["low"] for row in drawn_rows] == [round(max(one["low"], 0.125), 4) for one in shown]
    hidden = [one["name"] for one in age["groups"] if not one["ratio"]["value"]]
    assert "18-34" in hidden and len(hidden) == 2


def test_nothing_said_yet(client: Client) -> None:
    here = people.partnership()
    client.force_login(people.staff("analyst", partnership=here))
    assert "Nothing was said yet" in client.get(f"/insight/{here.slug}/voice/").content.decode()

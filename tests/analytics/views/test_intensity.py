"""The pages and files over stored snapshots."""

import json

import pytest
from django.test import Client

from partnerships.models import Partnership
from tests.factories import insight
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Partnership:
    made = people.partnership()
    people.milestone(made, title={"en": "Covenant <signed>"})
    insight.stored(made, [insight.snapshot(n) for n in (1, 2)], published=1)
    return made


def test_the_page_shows_figures_milestones_and_what_cannot_be_shown(
    client: Client, here: Partnership
) -> None:
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/intensity/").content.decode()
    assert "Intensity in wave 2" in page
    assert "Expert level and Project level cannot be shown on their own" in page
    assert "Covenant &lt;signed&gt;" in page
    assert page.count("<svg") >= 4
    assert "style=" not in page.split("<main")[1].split("</main>")[0]


def test_the_public_page_has_published_waves_only(client: Client, here: Partnership) -> None:
    page = client.get(f"/{here.slug}/results/")
    assert page.status_code == 200
    assert "Intensity in wave 1" in page.content.decode()
    assert "ave 2" not in page.content.decode()
    data = json.loads(client.get(f"/{here.slug}/results.json").content)
    assert [wave["number"] for wave in data["waves"]] == [1]


@pytest.mark.parametrize("kind", ["csv", "json", "svg", "vl"])
def test_files_are_those_of_the_page(client: Client, here: Partnership, kind: str) -> None:
    assert client.get(f"/{here.slug}/results.{kind}").status_code == 200
    assert client.get(f"/insight/{here.slug}/intensity.{kind}").status_code == 302
    client.force_login(people.staff("analyst", partnership=here))
    assert client.get(f"/insight/{here.slug}/intensity.{kind}").status_code == 200


def test_before_the_first_wave_the_pages_say_so(client: Client) -> None:
    empty = people.partnership()
    assert "Nothing is published yet" in client.get(f"/{empty.slug}/results/").content.decode()
    assert client.get(f"/{empty.slug}/results.csv").status_code == 404
    client.force_login(people.staff("analyst", partnership=empty))
    assert "No wave is closed yet" in client.get(f"/insight/{empty.slug}/intensity/").content.decode()


def test_a_series_that_is_not_here_is_not_found(client: Client, here: Partnership) -> None:
    assert client.get(f"/{here.slug}/results/?series=nonsense").status_code == 404
    other = insight.stored(people.partnership(), [insight.snapshot()])
    assert client.get(f"/{here.slug}/results/?series={other.uuid}").status_code == 404


def test_two_answers_are_said_to_be_too_few(client: Client) -> None:
    small = people.partnership()
    insight.stored(small, [insight.snapshot(levels={"strategic": 2})])
    page = client.get(f"/{small.slug}/results/").content.decode()
    assert "cannot be shown: too few people" in page
    assert client.get(f"/{small.slug}/results.svg").status_code == 404


def test_kinds_of_partners_stand_below_for_staff_and_never_in_an_edition(
    client: Client, here: Partnership
) -> None:
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/intensity/").content.decode()
    assert "By kind of partner" in page and "Along the levels" in page
    table = client.get(f"/insight/{here.slug}/intensity-structure.csv").content.decode()
    assert table.startswith("part,group,quantity") and "actor_group,city,trust" in table
    told = json.loads(client.get(f"/insight/{here.slug}/intensity-structure.json").content)
    cuts = [(one["wave"], one["name"]) for one in told["cuts"]]
    assert told["wave"] == 2 and set(cuts) == {
        (wave, name) for wave in (1, 2) for name in ("actor_group", "core", "capacity")
    }
    assert len(cuts) == 6
    assert "By kind of partner" not in client.get(f"/{here.slug}/results/").content.decode()
    other = people.partnership()
    client.force_login(people.staff("analyst", partnership=other))
    assert client.get(f"/insight/{other.slug}/intensity-structure.csv").status_code == 404

"""The reports over REST: the object of the page's file, ETag, scope; editions page by page."""

import json
from uuid import uuid4

import pytest
from django.test import Client

from analytics.measures.disclosure.policy import CANNOT
from surveys.models import Wave
from surveys.services import open_answers, waves
from tests.analytics.datasets.test_network import closed
from tests.factories import insight, open_surveys, surveys
from tests.factories import partnerships as people
from tests.factories.tokens import bearer

pytestmark = pytest.mark.django_db

STAFF = ("loop", "values", "voice", "loop-word", "values-tradeoffs", "intensity-structure")
ELSEWHERE = 404


@pytest.fixture
def here():
    made = people.partnership()
    insight.stored(made, [insight.snapshot(n) for n in (1, 2)], published=1)
    return made


def reader(here) -> Client:
    return Client(headers={"Authorization": bearer(here, "results:read")})


def page_file(here, name: str) -> dict[str, object]:
    inside = Client()
    inside.force_login(people.staff("analyst", partnership=here))
    return json.loads(inside.get(f"/insight/{here.slug}/{name}.json").content)


@pytest.mark.parametrize("name", STAFF)
def test_a_report_is_the_file_of_its_page_and_not_sent_twice(here, name: str) -> None:
    path = f"/api/v1/{here.slug}/{name}/"
    answer = reader(here).get(path)
    assert answer.json() == page_file(here, name)
    unchanged = reader(here).get(path, headers={"If-None-Match": answer["ETag"]})
    assert unchanged.status_code == 304 and unchanged.content == b""


@pytest.mark.parametrize("name", [*STAFF, "network", "compare", "results/answers/closed"])
def test_a_staff_report_needs_the_scope(here, name: str) -> None:
    path = f"/api/v1/{here.slug}/{name}/"
    assert Client().get(path).status_code == 401
    assert Client(headers={"Authorization": bearer(here, "surveys:read")}).get(path).status_code == 403
    other = people.partnership()
    assert Client(headers={"Authorization": bearer(other, "results:read")}).get(path).status_code in (
        403,
        404,
    )


def test_the_network_holds_no_person_and_says_so(here) -> None:
    wave = closed(9)
    answer = reader(wave.partnership).get(f"/api/v1/{wave.partnership.slug}/network/")
    assert answer.json() == page_file(wave.partnership, "network")
    assert answer.json()["map"].startswith("no person is in this report")
    assert reader(here).get(f"/api/v1/{here.slug}/network/").status_code == 404
    assert reader(here).get(f"/api/v1/{here.slug}/network/?series=x").status_code == 404


def test_nothing_to_compare_and_nothing_counted(here) -> None:
    assert reader(here).get(f"/api/v1/{here.slug}/compare/").status_code == 404
    assert Client().get(f"/api/v1/{here.slug}/results/answers/").status_code == 404
    assert reader(here).get(f"/api/v1/{here.slug}/results/answers/closed/?wave=x").status_code == 404


def asked(few: int = 3) -> Wave:
    """An anonymous survey of partners, over: most said 4, `few` said 2."""
    wave = open_surveys.once(20)
    for at, row in enumerate(wave.invitations.order_by("id")):
        found = surveys.fresh(row)
        given = {**surveys.filled_in(found.wave, 2 if at < few else 4), "remark": "mine alone"}
        open_answers.take(wave=found.wave, values=given, language="en", client_uuid=uuid4(), invitation=found)
    return open_surveys.over(wave)


def test_answers_are_open_to_everyone_once_published_and_only_after_disclosure_control() -> None:
    wave = asked()
    slug = wave.partnership.slug
    path, closed_path = f"/api/v1/{slug}/results/answers/", f"/api/v1/{slug}/results/answers/closed/"
    assert Client().get(path).status_code == 404
    staff = reader(wave.partnership).get(closed_path).json()
    waves.publish(by=people.setter(), wave=wave)

    answer = Client().get(path)
    told = answer.json()

    assert told["n"] == 20 and told["published"] and not staff["published"]
    assert told["tables"] == staff["tables"] == page_file(wave.partnership, "answers")["tables"]
    public = Client().get(f"/{slug}/results/answers.json?series={wave.series.uuid}")
    assert told == json.loads(public.content)
    cells = [cell for table in told["tables"] for line in table["lines"] for cell in line["cells"]]
    assert CANNOT in cells and not [cell for cell in cells if isinstance(cell, int) and 0 < cell < told["k"]]
    assert "mine alone" not in answer.content.decode()
    unchanged = Client().get(path, headers={"If-None-Match": answer["ETag"]})
    assert unchanged.status_code == 304


def test_answers_of_a_wave_that_is_only_closed_need_role_and_partnership() -> None:
    wave = asked()
    path = f"/api/v1/{wave.partnership.slug}/results/answers/closed/"
    assert reader(wave.partnership).get(path).status_code == 200
    assert Client().get(path).status_code == 401
    handler, analyst = Client(), Client()
    handler.force_login(people.staff("handler", partnership=wave.partnership))
    analyst.force_login(people.staff("analyst", partnership=wave.partnership))
    assert handler.get(path).status_code == 403 and analyst.get(path).status_code == 200
    elsewhere = people.partnership()
    assert reader(elsewhere).get(path).status_code == ELSEWHERE
    # another partnership's own addresses do not know this series either
    theirs = f"/api/v1/{elsewhere.slug}/results/answers/"
    assert reader(elsewhere).get(f"{theirs}closed/?series={wave.series.uuid}").status_code == 404
    waves.publish(by=people.setter(), wave=wave)
    assert Client().get(f"{theirs}?series={wave.series.uuid}").status_code == 404
    assert Client().get(f"/api/v1/{wave.partnership.slug}/results/answers/?wave=9").status_code == 404


def test_editions_are_listed_with_their_digest_and_read_word_for_word(here) -> None:
    listed = Client().get(f"/api/v1/{here.slug}/results/editions/")
    (one,) = listed.json()["results"]
    assert one["number"] == 1 and one["waves"] == [1] and len(one["digest"]) == 64
    assert listed.json()["next"] is None and listed["ETag"]
    found = Client().get(f"/api/v1/{here.slug}/results/editions/{one['series']}/1/")
    assert found.json() == Client().get(f"/api/v1/{here.slug}/results/").json()
    assert Client().get(f"/api/v1/{here.slug}/results/editions/{one['series']}/9/").status_code == 404
    assert Client().get(f"/api/v1/{here.slug}/results/editions/?series=x").status_code == 404


def test_the_schema_has_them(client: Client) -> None:
    schema = client.get("/api/schema/?format=json").json()["paths"]
    for path in ("loop", "values", "voice", "network", "compare", "results/answers", "results/editions"):
        assert f"/api/v1/{{city}}/{path}/" in schema

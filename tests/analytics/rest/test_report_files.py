"""Files over REST: the bytes of the page's links, behind the same doors."""

import pytest
from django.test import Client

from tests.factories import insight
from tests.factories import partnerships as people
from tests.factories.tokens import bearer

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    made = people.partnership()
    insight.stored(made, [insight.snapshot(n) for n in (1, 2)], published=1)
    return made


@pytest.mark.parametrize("kind", ["csv", "pdf", "parquet"])
def test_a_file_is_that_of_the_page_and_not_sent_twice(here, kind: str) -> None:
    reader = Client(headers={"Authorization": bearer(here, "results:read")})
    path = f"/api/v1/{here.slug}/files/intensity/{kind}/"
    answer = reader.get(path)
    inside = Client()
    inside.force_login(people.staff("analyst", partnership=here))
    page = inside.get(f"/insight/{here.slug}/intensity.{kind}")
    assert answer.content == page.content and answer["Content-Type"] == page["Content-Type"]
    assert answer["Content-Disposition"] == page["Content-Disposition"]
    again = reader.get(path, headers={"If-None-Match": answer["ETag"]})
    assert again.status_code == 304 and again.content == b""


def test_a_staff_file_needs_scope_and_place(here) -> None:
    path = f"/api/v1/{here.slug}/files/loop-word/csv/"
    assert Client().get(path).status_code == 401
    assert Client(headers={"Authorization": bearer(here, "surveys:read")}).get(path).status_code == 403
    elsewhere = bearer(people.partnership(), "results:read")
    assert Client(headers={"Authorization": elsewhere}).get(path).status_code in (403, 404)
    inside = Client(headers={"Authorization": bearer(here, "results:read")})
    assert inside.get(path).status_code == 200
    for wrong in ("loop/sav", "loop/qdpx", "nothing/csv", "network/pdf", "loop/png"):
        assert inside.get(f"/api/v1/{here.slug}/files/{wrong}/").status_code == 404


def test_what_is_published_is_for_everyone(here) -> None:
    found = Client().get(f"/api/v1/{here.slug}/results/files/results/pdf/")
    assert found.status_code == 200 and found.content.startswith(b"%PDF")
    (one,) = Client().get(f"/api/v1/{here.slug}/results/editions/").json()["results"]
    path = f"/api/v1/{here.slug}/results/editions/{one['series']}/1"
    assert Client().get(f"{path}/json/").content == Client().get(f"/{here.slug}/results.json").content
    assert Client().get(f"{path}/xlsx/").status_code == 200
    assert Client().get(f"{path}/sav/").status_code == 404
    assert Client().get(f"/api/v1/{here.slug}/results/files/answers/pdf/").status_code == 404


def test_the_schema_has_them(client: Client) -> None:
    paths = client.get("/api/schema/?format=json").json()["paths"]
    assert "/api/v1/{city}/files/{report}/{kind}/" in paths

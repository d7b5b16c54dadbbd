"""Published results for everyone, closed ones for a token or a role, all after disclosure control."""

import json

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


def waves(answer) -> list[int]:
    return [one["number"] for one in answer.json()["waves"]]


def test_everyone_reads_what_is_published(here) -> None:
    answer = Client().get(f"/api/v1/{here.slug}/results/")
    assert waves(answer) == [1]
    hidden = [one for one in answer.json()["cells"] if not one["shown"]]
    assert all(figure["value"] is None for one in hidden for figure in one["figures"].values())
    assert "pseudonym" not in answer.content.decode()
    page = json.loads(Client().get(f"/{here.slug}/results.json").content)
    assert page == answer.json()


def test_what_is_closed_needs_the_scope_or_the_role(here) -> None:
    path = f"/api/v1/{here.slug}/results/closed/"
    assert Client().get(path).status_code == 401
    assert Client(headers={"Authorization": bearer(here, "surveys:read")}).get(path).status_code == 403
    assert waves(Client(headers={"Authorization": bearer(here, "results:read")}).get(path)) == [1, 2]
    inside = Client()
    inside.force_login(people.staff("analyst", partnership=here))
    assert waves(inside.get(path)) == [1, 2]


def test_unchanged_results_are_not_sent_twice(here) -> None:
    path = f"/api/v1/{here.slug}/results/"
    tag = Client().get(path)["ETag"]
    assert Client().get(path, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("asked", ["nonsense", "018f0000-0000-7000-8000-000000000000"])
def test_a_series_that_is_not_there(here, asked: str) -> None:
    assert Client().get(f"/api/v1/{here.slug}/results/?series={asked}").status_code == 404


def test_a_partnership_without_series() -> None:
    assert Client().get(f"/api/v1/{people.partnership().slug}/results/").status_code == 404

"""Who may take rows out, what the page promises, and the codebook."""

import json

import pytest
from django.test import Client

from analytics.models import RowExport
from partnerships.models import Partnership
from tests.factories import insight
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db
ASKED = {"file_format": "csv", "purpose": "A study of trust"}


@pytest.fixture
def here() -> Partnership:
    made = people.partnership()
    insight.stored(made, [insight.snapshot(n) for n in (1, 2)])
    return made


@pytest.fixture
def inside(client: Client, here: Partnership) -> Client:
    client.force_login(people.staff("analyst", partnership=here))
    return client


def test_a_file_leaves_and_is_noted(inside: Client, here: Partnership) -> None:
    path = f"/insight/{here.slug}/rows/"
    assert "You promise not to look for people" in inside.get(path).content.decode()
    answer = inside.post(path, ASKED)
    assert answer["Content-Disposition"] == f'attachment; filename="{here.slug}-answers.csv"'
    assert answer["Cache-Control"] == "private, no-store"
    assert answer.content.decode("utf-8-sig").startswith("person,wave,opened,level")
    assert RowExport.objects.get().purpose == "A study of trust"
    assert "A study of trust" in inside.get(path).content.decode()


@pytest.mark.parametrize("role", ["coordinator", "handler", "clerk", "coder"])
def test_nobody_but_an_analyst(client: Client, here: Partnership, role: str) -> None:
    client.force_login(people.staff(role, partnership=here))
    assert client.post(f"/insight/{here.slug}/rows/", ASKED).status_code == 403
    assert not RowExport.objects.exists()


def test_without_a_purpose_nothing_leaves(inside: Client, here: Partnership) -> None:
    answer = inside.post(f"/insight/{here.slug}/rows/", {**ASKED, "purpose": ""})
    assert answer.status_code == 422
    assert not RowExport.objects.exists()


def test_too_few_rows_are_refused_in_words(client: Client) -> None:
    here = people.partnership()
    insight.stored(here, [insight.snapshot(1, levels={"strategic": 3})])
    client.force_login(people.staff("analyst", partnership=here))
    answer = client.post(f"/insight/{here.slug}/rows/", ASKED)
    assert (answer.status_code, "no row may leave" in answer.content.decode()) == (422, True)


def test_the_codebook_for_who_sees_figures(client: Client, here: Partnership) -> None:
    client.force_login(people.staff("coordinator", partnership=here))
    page = client.get(f"/insight/{here.slug}/codebook/").content.decode()
    assert "withheld: it would tell about the few" in page
    book = json.loads(client.get(f"/insight/{here.slug}/codebook.json").content)
    assert book["waves"] == [1, 2]


def test_before_a_wave_is_closed(client: Client) -> None:
    empty = people.partnership()
    client.force_login(people.staff("analyst", partnership=empty))
    assert "No wave is closed yet" in client.get(f"/insight/{empty.slug}/rows/").content.decode()
    assert client.get(f"/insight/{empty.slug}/codebook/").status_code == 404
    assert client.get(f"/insight/{empty.slug}/codebook/?series=x").status_code == 404

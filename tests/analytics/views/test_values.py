"""The values page."""

import json

import pytest
from django.test import Client

from analytics.services import codings as service
from partnerships.models import Partnership
from tests.factories import codings
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Partnership:
    made = codings.city(10)
    for text in codings.texts(made)[:8]:
        for name in ("coder one", "coder two"):
            service.add(
                by=codings.coder(name),
                partnership=made,
                suggestion=text,
                code="privacy",
                perception="obstructed",
            )
            service.finish(by=codings.coder(name), partnership=made, suggestion=text)
    return made


def test_the_page_has_counts_what_is_not_coded_and_agreement(client: Client, here: Partnership) -> None:
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/values/").content.decode()
    assert "in 8 of 8 coded texts" in page
    assert "Not coded yet: 2 of 10." in page
    assert "on 8 texts read by two or more" in page
    assert "Code the next one" in page


def test_files(client: Client, here: Partnership) -> None:
    client.force_login(people.staff("coordinator", partnership=here))
    assert "privacy" in client.get(f"/insight/{here.slug}/values.csv").content.decode()
    data = json.loads(client.get(f"/insight/{here.slug}/values.json").content)
    assert data["coded"] == 8 and data["seen"]["rows"]["privacy"] == [8]


def test_nothing_coded_yet(client: Client) -> None:
    empty = people.partnership()
    client.force_login(people.staff("analyst", partnership=empty))
    page = client.get(f"/insight/{empty.slug}/values/").content.decode()
    assert "Nothing is coded yet." in page

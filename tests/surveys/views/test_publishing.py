"""From draft to version: what is compared, what is refused, what is thrown away."""

from dataclasses import replace

import pytest
from django.test import Client

from formspec import editing
from surveys.services import instruments
from tests.factories import instruments as factory
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_a_new_version_is_begun_compared_and_published(client: Client) -> None:
    first = factory.published()
    client.force_login(people.staff(partnership=first.partnership))
    place = f"/surveys/instruments/{first.instrument.uuid}/"

    client.post(place + "draft/")
    draft = first.instrument.versions.get(number=2)
    instruments.change(
        by=people.setter(),
        version=draft,
        edit=lambda spec: editing.put_item(
            editing.remove_item(spec, "why"),
            "page_1",
            replace(spec.item("how"), dont_know=True),
            instead_of="how",
        ),
    )
    page = client.get(place + "publish/").content.decode()

    assert "How was it? (whether “don&#x27;t know” is offered)" in page
    assert "No longer asked" in page
    client.post(place + "publish/")
    draft.refresh_from_db()
    assert draft.published_at is not None
    assert draft.comparable == []
    assert client.post(place + "publish/").status_code == 404


def test_what_is_missing_is_refused_in_words(client: Client) -> None:
    draft = factory.draft()
    client.force_login(people.staff(partnership=draft.partnership))

    answer = client.post(f"/surveys/instruments/{draft.instrument.uuid}/publish/")

    assert answer.status_code == 422
    assert "Something is still wrong" in answer.content.decode()


def test_a_draft_is_thrown_away(client: Client) -> None:
    draft = factory.draft()
    client.force_login(people.staff(partnership=draft.partnership))
    place = f"/surveys/instruments/{draft.instrument.uuid}/"

    assert client.post(place + "discard/")["Location"] == "/surveys/instruments/"
    assert client.get(place).status_code == 404


def test_a_second_draft_is_refused_in_words(client: Client) -> None:
    draft = factory.draft()
    client.force_login(people.staff(partnership=draft.partnership))

    page = client.post(f"/surveys/instruments/{draft.instrument.uuid}/draft/", follow=True).content.decode()

    assert "being written already" in page
    assert (
        client.post(f"/surveys/instruments/{factory.published().instrument.uuid}/discard/").status_code == 404
    )

"""The door of a personal link."""

import pytest
from django.test import Client

from partnerships.models import Member
from surveys.services import links
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "Beginnen"), ("de", "Wer es liest"), ("fr", "Qui le lit"), ("en", "Who reads it")],
)
def test_a_page_comes_in_the_members_language(client: Client, language: str, said: str) -> None:
    row = factory.invitation()
    Member.objects.update(language=language)

    page = client.get(f"/m/{links.token(row)}/").content.decode()

    assert said in page
    assert f'lang="{language}"' in page


def test_the_readers_own_choice_goes_first(client: Client) -> None:
    row = factory.invitation()
    Member.objects.update(language="fr")

    assert "Wie het leest" in client.get(f"/m/{links.token(row)}/?language=nl").content.decode()
    assert "Wie het leest" in client.get(f"/m/{links.token(row)}/").content.decode()


def test_pages_are_kept_nowhere(client: Client) -> None:
    for page in (client.get(f"/m/{links.token(factory.invitation())}/"), client.get("/m/x/")):
        assert page["Cache-Control"] == "no-store, private"
        assert "noindex" in page["X-Robots-Tag"]


def test_another_method_is_refused(client: Client) -> None:
    assert client.put(f"/m/{links.token(factory.invitation())}/").status_code == 405
    assert client.get(f"/m/{links.token(factory.invitation())}/start/").status_code == 405

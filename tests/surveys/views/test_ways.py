"""From theme to theme, past those that are not asked."""

import pytest
from django.test import Client

from surveys.models import Invitation
from surveys.services import links
from tests.factories import asking
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


@pytest.fixture
def row() -> Invitation:
    return factory.invitation(asking.wave())


@pytest.fixture
def base(row: Invitation, client: Client) -> str:
    base = f"/m/{links.token(row)}/"
    client.post(f"{base}start/")
    return base


def goes(client: Client, base: str, page: str, go: str = "next", **answers: str) -> str:
    posted = client.post(f"{base}questions/{page}/", {"go": go, **answers})
    return str(posted["Location"]).removeprefix(base)


def test_a_theme_that_is_not_asked_is_passed_by(client: Client, base: str) -> None:
    goes(client, base, "you", role="member")

    assert goes(client, base, "facts") == "questions/ties/"
    assert goes(client, base, "ties", "back") == "questions/facts/"
    assert "Part 4 of 4" in client.get(f"{base}questions/ties/").content.decode()


def test_an_answer_calls_it_up(client: Client, base: str) -> None:
    goes(client, base, "you", role="chair")

    assert goes(client, base, "facts") == "questions/chair/"
    assert "Part 4 of 5" in client.get(f"{base}questions/chair/").content.decode()


def test_coming_back_leads_to_the_first_question_without_an_answer(client: Client, base: str) -> None:
    goes(client, base, "you", role="member", shared="3")

    assert f"{base}questions/values/" in client.get(base).content.decode()

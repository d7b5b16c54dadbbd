"""An anonymous survey behind a personal link: said first, one page, sent once."""

import pytest
from django.test import Client

from foundation.models import AuditEntry
from surveys.models import Answer, Draft, Invitation, Participation, Response, StagedAnswers
from surveys.services import invitations, links, waves
from surveys.views import tickets
from tests.factories import open_surveys
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


@pytest.fixture
def row() -> Invitation:
    return factory.invitation(open_surveys.once())


@pytest.fixture
def base(row: Invitation) -> str:
    return f"/m/{links.token(row)}/"


def test_it_says_what_anonymous_means_before_the_first_question(client: Client, base: str) -> None:
    page = client.get(base).content.decode()

    assert "linked to nothing: no name, no body" in page
    assert "you send once and cannot change it" in page
    assert page.index("Who reads it") < page.index("once/")
    assert "radio" not in page and "confidential" not in page.lower() and "PIN" not in page


def test_looking_changes_nothing_and_sending_is_once(client: Client, base: str) -> None:
    before = AuditEntry.objects.count()
    assert "benefit" in client.get(f"{base}once/").content.decode()
    assert not Draft.objects.exists() and not Participation.objects.exists()
    form = {"ticket": tickets.new(), "benefit": "4"}

    sent = client.post(f"{base}once/", form)

    assert sent["Location"] == f"{base}thanks/"
    assert "Proof that you took part" in client.get(f"{base}thanks/").content.decode()
    assert client.post(f"{base}once/", form).status_code == 302, "a second click"
    back = client.post(f"{base}once/", {**form, "benefit": "1"})
    assert back.status_code == 409 and "cannot be changed" in back.content.decode()
    other = client.post(f"{base}once/", {"ticket": tickets.new(), "benefit": "1"})
    assert other.status_code == 409 and "already" in other.content.decode()
    assert client.get(f"{base}once/")["Location"] == base
    assert "Your answers are in" in client.get(base).content.decode()
    assert (StagedAnswers.objects.count(), Participation.objects.count()) == (1, 1)
    assert not Response.objects.exists() and not Answer.objects.exists()
    assert AuditEntry.objects.count() == before, "no line that says when"


def test_a_new_link_does_not_let_anybody_answer_twice(client: Client, row: Invitation, base: str) -> None:
    client.post(f"{base}once/", {"ticket": tickets.new(), "benefit": "4"})
    invitations.renew_link(by=people.setter(), invitation=row)
    newer = f"/m/{links.token(row)}/"

    again = client.post(f"{newer}once/", {"ticket": tickets.new(), "benefit": "1"})

    assert "Your answers are in" in client.get(newer).content.decode()
    assert again.status_code == 409
    assert StagedAnswers.objects.count() == 1


@pytest.mark.parametrize(
    ("path", "posted"),
    [
        ("start/", {}),
        ("unlock/", {"pin": "1234"}),
        ("change/", {}),
        ("questions/sharing/", {"int_shared": "4"}),
        ("keep/sharing/", {"int_shared": "4"}),
        ("review/", {"client_uuid": "00000000-0000-4000-8000-000000000000"}),
        ("send/", {"client_uuid": "00000000-0000-4000-8000-000000000000"}),
    ],
)
def test_no_crafted_request_leaves_answers_beside_the_link(
    client: Client, base: str, path: str, posted: dict[str, str]
) -> None:
    answer = client.post(base + path, posted)

    assert answer.status_code in (302, 403, 409)
    assert not Draft.objects.exists() and not Response.objects.exists()


def test_what_does_not_fit_keeps_every_answer(client: Client, base: str) -> None:
    odd = client.post(f"{base}once/", {"ticket": tickets.new(), "benefit": "4", "int_shared": "9"})
    empty = client.post(f"{base}once/", {"ticket": tickets.new()})

    assert odd.status_code == 422 and 'value="4"' in odd.content.decode()
    assert "Nothing is answered yet" in empty.content.decode()
    assert not Participation.objects.exists()


def test_a_confidential_survey_has_no_such_page(client: Client) -> None:
    there = f"/m/{links.token(factory.invitation())}/"

    assert client.get(f"{there}once/")["Location"] == there
    client.post(f"{there}once/", {"ticket": tickets.new(), "benefit": "4"})
    assert not StagedAnswers.objects.exists()


def test_after_closing_it_is_closed(client: Client, row: Invitation, base: str) -> None:
    open_surveys.over(row.wave)

    late = client.post(f"{base}once/", {"ticket": tickets.new(), "benefit": "4", "offline": "1"})

    assert late["Location"] == base
    page = client.get(base)
    assert page.status_code == 410 and "published at the latest" in page.content.decode()
    assert not Participation.objects.exists()


def test_what_waited_offline_is_taken_while_it_closes(client: Client, row: Invitation, base: str) -> None:
    waves.close(by=people.setter(), wave=row.wave, reason="over")

    assert client.post(f"{base}once/", {"ticket": tickets.new(), "benefit": "4"})["Location"] == base
    sent = client.post(f"{base}once/", {"ticket": tickets.new(), "benefit": "4", "offline": "1"})

    assert sent["Location"] == f"{base}thanks/"
    assert StagedAnswers.objects.count() == 1

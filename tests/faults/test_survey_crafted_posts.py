"""Answers no page offers, by a crafted POST: to a hidden question, or outside its choices. Clear, logged, nothing counted."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client

from surveys.models import Answer, Draft, Invitation, Participation, Response, StagedAnswers
from surveys.services import drafts, links, open_answers
from surveys.views import tickets
from tests.factories import asking, open_surveys
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db
HIDDEN = {"role": "member", "led": "crafted"}
OUTSIDE = {"shared": "6", "role": "emperor"}
CLEAR = "Choose one of the answers shown"


@pytest.fixture(autouse=True)
def heard(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(tickets, "QUICKEST", 0.0)
    with caplog.at_level(logging.WARNING, "surveys.services.odd"):
        yield


@dataclass(frozen=True)
class Once:
    """A form of one page, sent once: where, and its wave."""

    place: str

    def send(self, client: Client, **answers: str) -> Any:
        return client.post(self.place, {"ticket": tickets.new(), **answers})


@pytest.fixture(params=["everyone", "partner"])
def once(request: pytest.FixtureRequest) -> Once:
    """For everyone, and behind a personal link."""
    here = people.partnership()
    asked = asking.version(here, asking.ONE_PAGE).instrument
    if request.param == "everyone":
        open_surveys.wave(here, instrument=asked)
        return Once(f"/{here.slug}/survey/values/questions/")
    row = factory.invitation(open_surveys.once(1, partnership=here, instrument=asked))
    return Once(f"/m/{links.token(row)}/once/")


def logged(caplog: pytest.LogCaptureFixture, *, offered: str = "none", asked: str = "none") -> None:
    assert f"not offered ({offered}) or not asked ({asked})" in caplog.text
    assert "crafted" not in caplog.text and "emperor" not in caplog.text


def test_a_partners_page_takes_nothing_hidden(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    row = factory.invitation(asking.wave())
    base = begun(client, row)

    kept = client.post(f"{base}keep/you/", HIDDEN)
    client.post(f"{base}questions/chair/", {"chaired": "7"})
    client.post(f"{base}review/", {"client_uuid": str(Draft.objects.get().client_uuid)})

    assert kept.status_code == 200
    logged(caplog, asked="led")
    logged(caplog, asked="chaired")
    assert set(Answer.objects.values_list("item", flat=True)) == {"role"}
    assert Response.objects.count() == Participation.objects.count() == 1


@pytest.mark.parametrize("door", ["questions", "keep"])
def test_a_partners_page_takes_nothing_outside_the_choices(
    client: Client, caplog: pytest.LogCaptureFixture, door: str
) -> None:
    row = factory.invitation(asking.wave())
    base = begun(client, row)

    said = client.post(f"{base}{door}/you/", OUTSIDE)

    assert CLEAR in said.content.decode()
    assert said.status_code == (422 if door == "questions" else 200)
    logged(caplog, offered="shared, role")
    draft = drafts.find(row, 1)
    assert draft is not None and drafts.values(draft, row, 1) == {}
    client.post(f"{base}review/", {"client_uuid": str(draft.client_uuid)})
    assert not Answer.objects.exists() and not Participation.objects.exists()


def begun(client: Client, row: Invitation) -> str:
    base = f"/m/{links.token(row)}/"
    client.post(f"{base}start/")
    return base


def test_a_form_sent_once_takes_nothing_outside_the_choices(
    client: Client, caplog: pytest.LogCaptureFixture, once: Once
) -> None:
    said = once.send(client, **OUTSIDE)

    assert said.status_code == 422 and CLEAR in said.content.decode()
    logged(caplog, offered="shared, role")
    assert not StagedAnswers.objects.exists() and not Participation.objects.exists()


def test_a_form_sent_once_takes_nothing_hidden(
    client: Client, caplog: pytest.LogCaptureFixture, once: Once, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = []
    real = open_answers.take
    monkeypatch.setattr(open_answers, "take", lambda **what: taken.append(what["values"]) or real(**what))

    said = once.send(client, **HIDDEN)

    assert said.status_code == 302 and said["Location"].endswith("thanks/")
    logged(caplog, asked="led")
    assert taken == [{"role": "member"}]
    assert StagedAnswers.objects.count() == 1

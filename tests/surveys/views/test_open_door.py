"""The page for everyone: who reads it first, then the questions, sent once."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client

from foundation import clock
from surveys.models import StagedAnswers, Wave
from surveys.services import entry_codes, waves
from surveys.views import tickets
from tests.factories import open_surveys
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh() -> None:
    cache.clear()


def place(wave: Wave) -> str:
    return f"/{wave.partnership.slug}/survey/values/"


def old_ticket(page: str = "") -> str:
    """The page's ticket as if it had been open for a minute; a new one without a page."""
    with clock.at(clock.now() - timedelta(minutes=1)):
        return tickets.new()


def test_it_says_who_reads_it_before_the_first_question(client: Client) -> None:
    wave = open_surveys.wave()

    front = client.get(place(wave))

    page = front.content.decode()
    assert "Anonymous: we do not ask who you are" in page and "radio" not in page
    assert page.index("Who reads it") < page.index("Start")
    assert front["Cache-Control"] == "no-store, private"


def test_a_form_is_sent_once_without_account_or_session(client: Client) -> None:
    wave = open_surveys.wave()
    page = client.get(f"{place(wave)}questions/").content.decode()
    assert "Nothing reaches us before you send" in page
    form = {"ticket": old_ticket(), "benefit": "4"}

    answer = client.post(f"{place(wave)}questions/", form)

    assert answer.status_code == 302 and answer["Location"].endswith("/thanks/")
    assert StagedAnswers.objects.count() == 1
    assert "sessionid" not in client.cookies
    assert "Your answers have arrived" in client.get(f"{place(wave)}thanks/").content.decode()
    assert client.post(f"{place(wave)}questions/", form).status_code == 302  # a second click
    changed = client.post(f"{place(wave)}questions/", {**form, "benefit": "1"})  # the back button
    assert changed.status_code == 409 and "What was received first counts" in changed.content.decode()
    assert StagedAnswers.objects.count() == 1


def test_what_does_not_fit_or_came_too_fast_keeps_every_answer(client: Client) -> None:
    wave = open_surveys.wave()
    where = f"{place(wave)}questions/"

    odd = client.post(where, {"ticket": old_ticket(), "benefit": "4", "int_shared": "9"})
    fast = client.post(where, {"ticket": tickets.new(), "benefit": "4"})

    assert odd.status_code == 422
    assert fast.status_code == 422 and "very fast" in fast.content.decode()
    assert re.search(r'name="benefit"[^>]*value="4"[^>]*checked', fast.content.decode())
    assert not StagedAnswers.objects.exists()


def test_with_codes_one_answer_each(client: Client) -> None:
    wave = open_surveys.wave(door="code")
    (code,) = entry_codes.make(by=people.setter(), wave=wave, size=1)
    where = f"{place(wave)}questions/"
    assert "Your code" in client.get(place(wave)).content.decode()
    assert client.get(where).status_code == 302
    assert "do not know this code" in client.post(where, {"code": "nope"}).content.decode()

    page = client.post(where, {"code": code.lower()}).content.decode()
    assert "Once sent" in page
    client.post(where, {"code": code, "ticket": old_ticket(), "benefit": "2"})
    again = client.post(where, {"code": code, "ticket": old_ticket(), "benefit": "2"})

    assert again.status_code == 409 and StagedAnswers.objects.count() == 1
    assert client.post(where, {"code": code}).status_code == 409


def test_closed_planned_and_unknown_pages_are_kind(client: Client) -> None:
    wave = open_surveys.wave()
    assert client.get(f"/{wave.partnership.slug}/survey/other/").status_code == 404
    assert client.get(f"/{people.partnership().slug}/survey/values/").status_code == 404

    open_surveys.over(wave)

    assert "It could be answered until" in client.get(place(wave)).content.decode()
    assert client.post(f"{place(wave)}questions/", {"ticket": old_ticket()}).status_code == 410
    assert client.get(f"{place(wave)}questions/").status_code == 200


def test_what_waited_offline_is_taken_while_it_closes_and_not_later(client: Client) -> None:
    wave = open_surveys.wave(rule="FREQ=YEARLY")  # the next one is planned already
    waves.close(by=people.setter(), wave=wave, reason="over")
    where = f"{place(wave)}questions/"

    late = client.post(where, {"ticket": old_ticket(), "benefit": "4"})
    waited = client.post(where, {"ticket": old_ticket(), "benefit": "4", "offline": "1"})

    assert late.status_code == 410 and waited.status_code == 302
    assert StagedAnswers.objects.get().wave == wave
    waves.settle(by=people.setter(), wave=wave)
    over = client.post(where, {"ticket": old_ticket(), "benefit": "5", "offline": "1"})
    assert over.status_code == 410


def test_a_published_one_leads_to_what_people_answered(client: Client) -> None:
    wave = open_surveys.over(open_surveys.wave())
    assert "published at the latest" in client.get(place(wave)).content.decode()

    waves.publish(by=people.setter(), wave=wave)

    assert f"results/answers/?series={wave.series.uuid}" in client.get(place(wave)).content.decode()

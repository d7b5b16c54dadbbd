from datetime import date

import pytest

from partnerships.services import obligations
from tests.factories import networks
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def page(client, here, language="en"):
    return client.get(f"/{here.slug}/partnership/", headers={"accept-language": language})


def test_an_empty_partnership_says_so(client):
    response = page(client, make.partnership())
    assert response.status_code == 200
    assert b"No body is written down yet" in response.content


def test_it_shows_who_decides_what_was_agreed_and_decided(client):
    here = networks.build("havenstad")
    agreement = make.agreement(here, title={"en": "Charter"}, data_held={"en": "Counts per hour"})
    party = agreement.parties.first()
    duty = obligations.add(by=make.setter(), agreement=agreement, organisation=party, text={"en": "Publish"})
    obligations.set_state(obligation=duty, by=make.setter(), state="unmet", evidence="No file in May")
    make.decision(here, title={"en": "A waiting list"}, who_is_excluded={"en": "Newcomers"})
    make.decision(here, title={"en": "Not yet"}, decided_on=date(2090, 1, 1), review_on=date(2091, 1, 1))
    text = page(client, here).content.decode()
    for word in (
        "<svg",
        "Steering committee",
        "Counts per hour",
        "Not met",
        "No file in May",
        "A waiting list",
        "Newcomers",
    ):
        assert word in text
    assert "Not yet" not in text


def test_no_names_and_no_addresses(client):
    seat = make.seat(member=make.member(name="Noor El Idrissi", email="noor@example.org"))
    text = page(client, seat.partnership).content.decode()
    assert "Noor" not in text
    assert "noor@" not in text


@pytest.mark.parametrize(
    ("language", "words"),
    [("nl", "Wie beslist hier"), ("de", "Wer entscheidet hier"), ("fr", "Qui décide ici")],
)
def test_it_speaks_the_visitors_language(client, language, words):
    assert words in page(client, make.partnership(), language).content.decode()


def test_an_unknown_city_is_404(client):
    assert client.get("/nowhere/partnership/").status_code == 404
    assert client.post(f"/{make.partnership().slug}/partnership/").status_code == 405

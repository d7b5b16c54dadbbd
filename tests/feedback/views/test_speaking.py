import re
import uuid

import pytest
from django.test import Client

from feedback.models import Place, Suggestion, Voice
from feedback.services import codes, publishing
from feedback.workflow import doorway
from foundation.models import Actor
from tests.factories import feedback, pictures

pytestmark = pytest.mark.django_db
WORDS = "The rack at the station is full 🚲 <b>every</b> morning"


def post(client: Client, here, **data: str):
    values = {"client_uuid": str(uuid.uuid4()), "text": WORDS, "kind": "suggestion", "answer_channel": "code"}
    return client.post(f"/{here.slug}/speak/", {**values, **data})


def test_anyone_speaks_and_gets_number_and_code_but_never_in_an_address(here) -> None:
    client = Client()
    answer = post(client, here)
    row = Suggestion.objects.get()
    assert answer["Location"] == f"/{here.slug}/speak/receipt/"
    page = client.get(answer["Location"]).content.decode()
    assert row.number in page and codes.code_of(row) in page and "&lt;b&gt;every" in page
    assert (row.channel, row.received_by.kind) == ("web", "citizen")


def test_two_clicks_are_one_suggestion(here) -> None:
    client, key = Client(), str(uuid.uuid4())
    for _ in range(2):
        assert post(client, here, client_uuid=key).status_code == 302
    assert Suggestion.objects.count() == 1


def test_other_words_under_the_same_uuid_are_kept_on_the_page(here) -> None:
    client, key = Client(), str(uuid.uuid4())
    post(client, here, client_uuid=key)
    answer = post(client, here, client_uuid=key, text="Other words")
    page = answer.content.decode()
    assert answer.status_code == 409 and "Other words" in page and key not in page
    assert Suggestion.objects.get().text == WORDS


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"text": "  "}, "no text yet"),
        ({"text": "x" * 200_000}, "up to 20000"),
        ({"answer_channel": "email", "email": "nonsense"}, "not an e-mail address"),
        ({"answer_channel": "letter"}, "Write the address"),
        ({"answer_channel": "pigeon"}, "not one of the available"),
        ({"kind": "nonsense"}, "not one of the available"),
        ({"website": "https://spam.example"}, "once more"),
        ({"place": "y" * 301}, "300"),
    ],
)
def test_what_is_wrong_is_said_and_every_word_stays(here, wrong: dict, said: str) -> None:
    answer = post(Client(), here, **{"place": "Quay 1", **wrong})
    page = answer.content.decode()
    assert answer.status_code == 422 and said in page
    assert wrong.get("text", "The rack")[:100].strip() in page and wrong.get("place", "Quay 1") in page
    assert "spam.example" not in page
    assert not Suggestion.objects.exists() and not Actor.objects.filter(kind="citizen").exists()


def test_a_post_without_a_uuid_counts_too(here) -> None:
    assert post(Client(), here, client_uuid="x").status_code == 302


def test_contact_that_was_not_chosen_is_not_kept(here) -> None:
    post(Client(), here, email="anna@example.org")
    assert Suggestion.objects.get().submitter.contact is None


def test_the_three_questions_are_optional_and_stored_once(here) -> None:
    client = Client()
    post(client, here)
    address = f"/{here.slug}/speak/receipt/"
    assert client.post(address, {"age_band": "x"}).status_code == 422
    assert client.post(address, {"age_band": "65+", "home_language": "Arabic"}).status_code == 302
    assert Voice.objects.get().home_language == "Arabic"
    assert "Thank you" in client.get(address).content.decode()


def test_nobody_elses_receipt(here) -> None:
    post(Client(), here)
    assert Client().get(f"/{here.slug}/speak/receipt/")["Location"] == f"/{here.slug}/follow/"


def test_an_unknown_city_is_not_found() -> None:
    assert Client().get("/nowhere/speak/").status_code == 404


def test_under_attack_a_person_without_script_adds_two_numbers_and_loses_no_word(here, monkeypatch) -> None:
    monkeypatch.setattr(doorway, "PER_SOURCE", 0)
    client, key = Client(), str(uuid.uuid4())
    said = {"text": "The rack is full", "answer_channel": "code", "client_uuid": key}
    asked = client.post(f"/{here.slug}/speak/", said)
    page = asked.content.decode()
    assert asked.status_code == 429 and "The rack is full" in page and "are you a person" in page
    assert not Suggestion.objects.exists()
    check = asked.context["check"]
    said |= {"sum_key": check.sum_key, "sum": str(check.first + check.second)}
    assert client.post(f"/{here.slug}/speak/", said).status_code == 302
    assert Suggestion.objects.count() == 1


def test_others_words_are_looked_for_on_request_and_nothing_is_stored(here) -> None:
    row = feedback.suggestion(here, text="The rack at the station is always full")
    publishing.release(by=feedback.staff(), suggestion=row, text=row.text)
    said = {"text": "rack at station always full", "place": "Station", "look": "1", "answer_channel": "email"}
    page = Client().post(f"/{here.slug}/speak/", said).content.decode()
    assert row.number in page and "rack at station always full" in page and 'value="Station"' in page
    page = Client().post(f"/{here.slug}/speak/", {**said, "text": "dirty playground"}).content.decode()
    assert "Nobody has said something like it" in page
    assert Suggestion.objects.count() == 1


def test_a_photo_comes_along_and_a_wrong_one_keeps_the_words(here) -> None:
    said = {"text": "Broken", "answer_channel": "code", "photo": pictures.photo(), "photo_alt": "A wheel"}
    assert Client().post(f"/{here.slug}/speak/", said).status_code == 302
    assert Suggestion.objects.get().files.get().alt == "A wheel"
    wrong = {**said, "photo": pictures.SimpleUploadedFile("a.jpg", b"no photo")}
    answer = Client().post(f"/{here.slug}/speak/", wrong)
    page = answer.content.decode()
    assert answer.status_code == 415 and "This is not a photo we can take" in page and "Broken" in page
    assert Suggestion.objects.count() == 1


def test_who_may_be_in_danger_is_told_whom_to_call(here) -> None:
    said = {"text": "Er is een gaslek in de kelder", "answer_channel": "code"}
    page = Client().post(f"/{here.slug}/speak/", said, follow=True).content.decode()
    assert "112" in page


def drawn_places(here) -> list[Place]:
    spots = (("Bridge", 51.21), ("Market", 51.20), ("Station", 51.19))
    return [
        Place.objects.create(partnership=here, name=name, latitude=y, longitude=y / 16) for name, y in spots
    ]


def test_a_place_is_chosen_on_the_drawing_or_not_at_all(here) -> None:
    market = drawn_places(here)[1]
    client = Client()
    page = client.get(f"/{here.slug}/speak/").content.decode()
    assert page.count("<foreignObject") == 3 and 'for="id_listed_place_2"' in page
    assert "2. Market" in page
    post(client, here, listed_place=str(market.uuid))
    assert Suggestion.objects.get().place == market
    post(client, here)
    assert Suggestion.objects.filter(place=None).count() == 1


def test_what_is_refused_keeps_the_place_and_its_drawing(here) -> None:
    market = drawn_places(here)[1]
    answer = post(Client(), here, text="", listed_place=str(market.uuid))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert re.search(rf'value="{market.uuid}"[^>]*checked', page) and 'data-place="2"' in page
    assert post(Client(), here, listed_place="nonsense").status_code == 422
    assert not Suggestion.objects.exists()


def test_who_comes_from_a_place_in_the_register_finds_it_chosen(here) -> None:
    market = drawn_places(here)[1]
    page = Client().get(f"/{here.slug}/speak/?place={market.uuid}").content.decode()
    assert re.search(rf'value="{market.uuid}"[^>]*checked', page)
    assert '<details class="govuk-details" open>' in page

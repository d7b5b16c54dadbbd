import uuid

import pytest
from django.http import QueryDict

from feedback.forms.speaking import SpeakForm, shown_again, with_key
from feedback.models import Place
from foundation.errors import Refused
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def form(text: str) -> SpeakForm:
    made = SpeakForm(feedback.place(), with_key(QueryDict(text)))
    made.is_valid()
    return made


def test_only_the_contact_of_the_chosen_way_is_taken() -> None:
    said = form("text=a&answer_channel=phone&phone=012&email=a@b.example").received()
    assert (said["contact"].phone, said["contact"].email, said["kind"]) == ("012", "", "suggestion")
    assert form("text=a&answer_channel=code&phone=012").received()["contact"] is None


def test_a_refusal_stands_at_its_field() -> None:
    refused = form("text=a&answer_channel=letter")
    refused.refuse(Refused("write it", code="contact_needed"))
    assert list(refused.errors) == ["address"]


def test_what_is_shown_again_has_no_trap_and_when_wanted_another_key() -> None:
    key = str(uuid.uuid4())
    posted = QueryDict(f"client_uuid={key}&website=x&text=hello")
    assert shown_again(posted, renew=False).dict() == {"client_uuid": key, "website": "", "text": "hello"}
    assert shown_again(posted, renew=True)["client_uuid"] != key


def test_a_missing_key_is_made() -> None:
    assert uuid.UUID(with_key(QueryDict("client_uuid=nonsense"))["client_uuid"])


def test_the_texts_own_language_is_taken_when_it_is_clear() -> None:
    said = form("text=De fietsenstalling aan het station is altijd vol&answer_channel=code").received()
    assert said["language"] == "nl"
    assert form("text=vol&answer_channel=code").received()["language"] == "en"


def test_a_place_of_the_list_can_be_chosen_and_need_not() -> None:
    here = feedback.place()
    station = Place.objects.create(partnership=here, name="Station")
    made = SpeakForm(here, with_key(QueryDict(f"text=full&answer_channel=code&listed_place={station.uuid}")))
    assert made.is_valid() and made.received()["listed_place"] == station
    other = SpeakForm(
        feedback.place(), with_key(QueryDict(f"text=full&answer_channel=code&listed_place={station.uuid}"))
    )
    assert "listed_place" in other.errors

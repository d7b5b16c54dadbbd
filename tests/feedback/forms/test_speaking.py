import uuid

from django.http import QueryDict

from feedback.forms.speaking import SpeakForm, shown_again, with_key
from foundation.errors import Refused


def form(text: str) -> SpeakForm:
    made = SpeakForm(with_key(QueryDict(text)))
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

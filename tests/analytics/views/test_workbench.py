"""The pages beside the coding page."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from analytics.models import Coding, Judgement, Memo, Settlement, SourceText
from feedback.models import FollowUp
from partnerships.models import Partnership
from tests.factories import codings, feedback, workbench
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(client: Client) -> Partnership:
    made = codings.city(2)
    client.force_login(people.staff("analyst", partnership=made))
    return made


def test_a_note_is_brought_in_coded_and_taken_out(client: Client, here: Partnership) -> None:
    path = f"/insight/{here.slug}/coding/texts/"
    given = {"kind": "interview", "title": "Third talk", "said_on": "2026-01-05", "language": "en"}
    file = SimpleUploadedFile("notes.txt", b"We learn of closures from the newspaper.")
    page = client.post(path, {**given, "file": file}, follow=True).content.decode()
    assert "The text is here and can be coded." in page and "Third talk" in page
    row = SourceText.objects.get()
    coding = f"/insight/{here.slug}/coding/?number={row.uuid.hex}"
    assert "from the newspaper" in client.get(coding).content.decode()
    code = {"number": row.uuid.hex, "code": "communication", "perception": "obstructed"}
    client.post(f"/insight/{here.slug}/coding/", code)
    assert Coding.objects.get().text == row.uuid
    page = client.post(f"{path}{row.uuid}/out/", follow=True).content.decode()
    assert "Its codes stay." in page and "Third talk" not in page
    assert client.get(coding).status_code == 404


def test_what_is_wrong_is_said_and_the_words_are_still_in_the_form(client: Client, here: Partnership) -> None:
    path = f"/insight/{here.slug}/coding/texts/"
    found = client.post(path, {"kind": "interview", "title": "", "text": "Much work", "language": "en"})
    assert found.status_code == 422 and "Much work" in found.content.decode()
    assert client.post(f"{path}{codings.texts(here)[0]}/out/").status_code == 404


def test_a_memo_is_kept_beside_the_text_and_of_a_code_for_all(client: Client, here: Partnership) -> None:
    memo, number = f"/insight/{here.slug}/coding/memo/", workbench.source(here).uuid.hex
    page = client.post(memo, {"number": number, "words": "Ask her again"}, follow=True).content.decode()
    assert "The memo is kept." in page and "Ask her again" in page
    client.post(memo, {"code": "trust", "words": "Also: no reply"})
    assert Memo.objects.count() == 2
    other = Client()
    other.force_login(people.staff("coder", partnership=here))
    assert "Also: no reply" in other.get(f"/insight/{here.slug}/coding/codes/").content.decode()
    blind = other.get(f"/insight/{here.slug}/coding/?number={number}").content.decode()
    assert "Ask her again" not in blind
    assert client.post(memo, {"code": "song", "words": "x"}).status_code == 404
    long = client.post(memo, {"number": number, "words": "x" * 5001}, follow=True).content.decode()
    assert "at most 5000" in long


def test_an_analyst_settles_what_coders_disagree_on(client: Client, here: Partnership) -> None:
    text = codings.texts(here)[0]
    workbench.give(here, text, "one", "privacy")
    workbench.give(here, text, "two", "trust")
    path = f"/insight/{here.slug}/coding/together/"
    page = client.get(path).content.decode()
    assert "1 text waits." in page and "Trust: Obstructed: given by 1 of 2 coders" in page
    given = {"about": text, "code": "trust", "stands": "yes"}
    assert client.post(path, given).status_code == 422
    page = client.post(path, {**given, "reason": "They say so"}, follow=True).content.decode()
    assert "Settled: it counts." in page
    assert Settlement.objects.get().reason == "They say so"
    other = Client()
    other.force_login(people.staff("coder", partnership=here))
    assert other.get(path).status_code == 403


def test_an_answer_is_judged_without_what_others_think_of_it(client: Client) -> None:
    here = feedback.place()
    client.force_login(people.staff("coder", partnership=here))
    said = feedback.closed(here, text="The lamp is dark")
    assert FollowUp.objects.count() == 0
    path = f"/insight/{here.slug}/coding/answers/"
    page = client.get(path).content.decode()
    assert "The lamp is dark" in page and "You judged 0 of 1." in page
    assert said.number not in page
    assert client.post(path, {"suggestion": said.uuid}).status_code == 422
    page = client.post(path, {"suggestion": said.uuid, "judged": "partly"}, follow=True).content.decode()
    assert "You judged the whole sample" in page
    assert client.post(path, {"suggestion": said.uuid, "judged": "no"}).status_code == 422
    assert Judgement.objects.get().judged == "partly"

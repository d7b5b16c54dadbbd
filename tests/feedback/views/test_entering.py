import uuid

import pytest

from feedback.models import Suggestion
from tests.factories import feedback
from tests.feedback.views.conftest import signed_in

pytestmark = pytest.mark.django_db

ENTRY = {
    "channel": "phone",
    "said_on": "2026-11-01",
    "text": "The rack is full every morning",
    "kind": "complaint",
    "language": "nl",
    "answer_channel": "letter",
    "name": "Anna Example",
    "address": "Kerkstraat 1",
}


def post(client, here, **data: str):
    return client.post(f"/desk/{here.slug}/new/", {"client_uuid": str(uuid.uuid4()), **ENTRY, **data})


def test_the_form_opens_with_today_and_the_last_channel(here, clerk) -> None:
    page = clerk.get(f"/desk/{here.slug}/new/").content.decode()
    assert "What was said" in page and 'type="date"' in page


def test_it_is_read_back_before_anything_is_stored(here, clerk) -> None:
    page = post(clerk, here).content.decode()
    assert "Read this back" in page and "Kerkstraat 1" in page and ENTRY["text"] in page
    assert not Suggestion.objects.exists()


def test_stored_it_gives_the_slip_with_number_code_and_qr(here, clerk) -> None:
    answer = post(clerk, here, store="1")
    assert answer.status_code == 302
    row = Suggestion.objects.get()
    assert (row.channel, row.kind, row.answer_channel, str(row.said_on)) == (
        "phone",
        "complaint",
        "letter",
        "2026-11-01",
    )
    page = clerk.get(answer["Location"]).content.decode()
    assert (
        row.number in page
        and "<svg" in page
        and "style=" not in page[page.index("<svg") : page.index("</svg")]
    )


def test_a_double_click_stores_it_once(here, clerk) -> None:
    key = str(uuid.uuid4())
    places = {post(clerk, here, store="1", client_uuid=key)["Location"] for _ in range(2)}
    assert Suggestion.objects.count() == len(places) == 1


def test_the_same_paper_twice_is_shown_before_saving(here, clerk) -> None:
    first = feedback.suggestion(here, text=ENTRY["text"], channel="paper")
    page = post(clerk, here).content.decode()
    assert "entered already" in page and first.number in page


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": ""},
        {"text": "x" * 200_000},
        {"said_on": "2199-01-01"},
        {"said_on": "nonsense"},
        {"address": ""},
        {"answer_channel": "email", "email": "nonsense"},
        {"language": "x"},
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(here, clerk, wrong: dict) -> None:
    for extra in ({}, {"store": "1"}):
        answer = post(clerk, here, **wrong, **extra)
        assert answer.status_code == 422
        assert "Please check this" in answer.content.decode()
        assert wrong.get("text", ENTRY["text"])[:50] in answer.content.decode()
    assert not Suggestion.objects.exists()


def test_change_goes_back_to_the_form(here, clerk) -> None:
    page = post(clerk, here, change="1").content.decode()
    assert "Enter what someone said" in page and ENTRY["text"] in page


def test_an_analyst_does_not_enter(here) -> None:
    analyst = signed_in(here, "analyst")
    assert analyst.get(f"/desk/{here.slug}/new/").status_code == 403

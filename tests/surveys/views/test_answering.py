"""The partner's pages, as a browser without script asks for them."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from surveys.models import Answer, Draft, Invitation, Participation, Response
from surveys.selectors import forms
from surveys.services import invitations, links, waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


@pytest.fixture
def row() -> Invitation:
    return factory.invitation()


@pytest.fixture
def base(row: Invitation) -> str:
    return f"/m/{links.token(row)}/"


def fill(client: Client, base: str, row: Invitation, point: int = 4) -> None:
    values = {key: str(value) for key, value in factory.filled_in(row.wave, point).items()}
    for page in forms.spec_of(row.wave).pages:
        posted = {item.key: values[item.key] for item in page.items}
        answer = client.post(f"{base}questions/{page.key}/", {**posted, "go": "next"})
        assert answer.status_code == 302


def send(client: Client, base: str) -> object:
    key = client.get(f"{base}review/").context["draft"].client_uuid
    return client.post(f"{base}review/", {"client_uuid": str(key)})


def test_the_first_page_says_what_how_long_and_who_reads_it(
    client: Client, base: str, row: Invitation
) -> None:
    page = client.get(base)

    assert page.status_code == 200
    text = page.content.decode()
    assert str(row.body.name) in text
    assert "About 4 minutes" in text
    assert "not anonymous" in text
    assert page["Cache-Control"] == "no-store, private"


def test_reading_changes_nothing(client: Client, base: str) -> None:
    for method in (client.get, client.head):
        method(base)
        method(f"{base}questions/sharing/")
        method(f"{base}review/")

    assert not Draft.objects.exists()
    assert Invitation.objects.filter(starts=0).count() == Invitation.objects.count()


def test_from_start_to_thank_you(client: Client, base: str, row: Invitation) -> None:
    started = client.post(f"{base}start/")
    assert started["Location"] == f"{base}questions/sharing/"
    fill(client, base, row)

    sent = send(client, base)

    assert sent["Location"] == f"{base}thanks/"
    thanks = client.get(sent["Location"])
    assert "Proof that you took part" in thanks.content.decode()
    assert "int_shared" not in thanks.content.decode()
    assert Response.objects.count() == Participation.objects.count() == 1


def test_sending_takes_few_queries(client: Client, base: str, row: Invitation) -> None:
    client.post(f"{base}start/")
    fill(client, base, row)
    key = client.get(f"{base}review/").context["draft"].client_uuid

    with CaptureQueriesContext(connection) as queries:
        client.post(f"{base}review/", {"client_uuid": str(key)})

    assert len(queries) <= 20


def test_a_doubled_submission_gets_the_same_thank_you(client: Client, base: str, row: Invitation) -> None:
    client.post(f"{base}start/")
    fill(client, base, row)
    key = str(client.get(f"{base}review/").context["draft"].client_uuid)

    places = [client.post(f"{base}review/", {"client_uuid": key})["Location"] for _ in range(2)]

    assert places == [f"{base}thanks/"] * 2
    assert Response.objects.count() == 1


def test_an_answer_outside_the_scale_is_named_and_the_rest_is_kept(client: Client, base: str) -> None:
    client.post(f"{base}start/")

    page = client.post(f"{base}questions/sharing/", {"int_shared": "9", "int_alone": "2", "go": "next"})

    assert page.status_code == 422
    assert "Choose one of the answers shown" in page.content.decode()
    again = client.get(f"{base}questions/sharing/").content.decode()
    assert re.search(r'name="int_alone"\s+value="2" checked', again)


def test_an_answer_to_another_page_is_not_taken(client: Client, base: str, row: Invitation) -> None:
    client.post(f"{base}start/")
    client.post(f"{base}questions/sharing/", {"int_shared": "3", "tru_used": "5"})
    client.post(f"{base}questions/relying/", {"unknown": "x" * 200_000, "tru_used": ""})
    send(client, base)

    assert list(Answer.objects.values_list("item", flat=True)) == ["int_shared"]


def test_back_and_keep_lead_where_they_say(client: Client, base: str) -> None:
    client.post(f"{base}start/")

    def goes(page: str, go: str) -> str:
        return client.post(f"{base}questions/{page}/", {"go": go})["Location"].removeprefix(base)

    assert goes("sharing", "back") == ""
    assert goes("relying", "back") == "questions/sharing/"
    assert goes("relying", "save") == "questions/relying/?saved"
    assert goes("outcome", "next") == "review/"
    assert client.get(f"{base}questions/relying/?saved").status_code == 200


def test_coming_back_on_this_device_goes_on_where_it_stopped(client: Client, base: str) -> None:
    client.post(f"{base}start/")
    all_of_it = {"int_shared": "3", "int_alone": "dk", "int_decided": "1", "int_adapted": "2"}
    client.post(f"{base}questions/sharing/", all_of_it)

    assert f"{base}questions/relying/" in client.get(base).content.decode()


def test_another_device_sees_nothing_without_the_pin(client: Client, base: str, row: Invitation) -> None:
    client.post(f"{base}start/", {"pin": "2580"})
    fill(client, base, row)
    other = Client()

    assert "another device" in other.get(base).content.decode()
    assert other.get(f"{base}review/")["Location"] == base
    assert other.get(f"{base}questions/sharing/")["Location"] == base
    assert other.post(f"{base}unlock/", {"pin": "0000"}).status_code == 403
    assert other.post(f"{base}unlock/", {"pin": "2580"})["Location"] == base
    assert "Send my answers" in other.get(f"{base}review/").content.decode()


def test_after_ten_wrong_pins_the_right_one_no_longer_opens(client: Client, base: str) -> None:
    client.post(f"{base}start/", {"pin": "2580"})
    other = Client()
    for guess in range(10):
        other.post(f"{base}unlock/", {"pin": f"00{guess:02}"})

    assert other.post(f"{base}unlock/", {"pin": "2580"}).status_code == 403
    assert client.get(f"{base}review/").status_code == 200


def test_what_was_sent_is_not_shown_or_replaced_by_who_has_the_link(
    client: Client, base: str, row: Invitation
) -> None:
    other = Client()
    other.post(f"{base}start/")
    fill(other, base, row, point=1)
    key = str(other.get(f"{base}review/").context["draft"].client_uuid)
    client.post(f"{base}start/")
    fill(client, base, row, point=5)
    send(client, base)

    assert other.post(f"{base}review/", {"client_uuid": key}).status_code == 409
    assert other.post(f"{base}change/").status_code == 403
    assert other.post(f"{base}start/").status_code == 409
    assert "another device" in Client().get(base).content.decode()
    assert set(Answer.objects.exclude(value=None).values_list("value", flat=True)) == {5}


def test_sent_answers_can_be_changed_on_the_same_device(client: Client, base: str, row: Invitation) -> None:
    client.post(f"{base}start/")
    fill(client, base, row, point=2)
    send(client, base)

    assert client.post(f"{base}change/")["Location"] == f"{base}review/"
    assert "changing your answers" in client.get(base).content.decode()
    fill(client, base, row, point=5)
    send(client, base)

    assert set(Answer.objects.exclude(value=None).values_list("value", flat=True)) == {5}


def test_an_unknown_and_a_revoked_link_get_the_same_page(client: Client, base: str, row: Invitation) -> None:
    invitations.renew_link(by=people.setter(), invitation=row)

    revoked, unknown = client.get(base), client.get("/m/nonsense/")

    assert revoked.status_code == unknown.status_code == 404
    assert "newer link" in revoked.content.decode()
    assert str(row.body.name) not in revoked.content.decode()


def test_a_new_link_takes_the_place_of_answers_someone_else_gave(
    client: Client, base: str, row: Invitation
) -> None:
    thief = Client()
    thief.post(f"{base}start/")
    fill(thief, base, row, point=1)
    send(thief, base)
    new = f"/m/{links.token(invitations.renew_link(by=people.setter(), invitation=row))}/"

    assert "take their place" in client.get(new).content.decode()
    client.post(f"{new}start/")
    fill(client, new, row, point=5)
    send(client, new)

    assert set(Answer.objects.exclude(value=None).values_list("value", flat=True)) == {5}


def test_a_closed_wave_says_so_and_takes_nothing(client: Client, base: str, row: Invitation) -> None:
    client.post(f"{base}start/")
    waves.close(by=people.setter(), wave=row.wave, reason="test")

    assert client.get(base).status_code == 410
    assert client.get(f"{base}questions/sharing/").status_code == 410
    assert client.post(f"{base}questions/sharing/", {"int_shared": "3"}).status_code == 410
    assert client.post(f"{base}start/").status_code == 410


def test_sending_nothing_or_without_a_key_is_refused_in_words(client: Client, base: str) -> None:
    client.post(f"{base}start/")

    assert re.search(r"data-send-button\s+hidden", client.get(f"{base}review/").content.decode())
    assert send(client, base).status_code == 422
    assert client.post(f"{base}review/", {"client_uuid": "x"}).status_code == 422


def test_a_page_that_is_not_there_is_not_found(client: Client, base: str) -> None:
    assert client.get(f"{base}questions/nowhere/").status_code == 404


def test_an_old_copy_of_the_review_does_not_swallow_newer_answers(
    client: Client, base: str, row: Invitation
) -> None:
    client.post(f"{base}start/")
    fill(client, base, row)
    old = str(client.get(f"{base}review/").context["draft"].client_uuid)
    send(client, base)
    client.post(f"{base}change/")

    assert client.post(f"{base}review/", {"client_uuid": old})["Location"] == f"{base}review/"

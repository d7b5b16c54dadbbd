import pytest
from django.test import Client

from feedback.services import closing, codes, history
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def open_it(client: Client, row, **data: str):
    pair = {"number": row.number, "code": codes.code_of(row)}
    return client.post(f"/{row.partnership.slug}/follow/", {**pair, **data})


def test_number_and_code_open_the_whole_answer(here) -> None:
    row = feedback.closed(here)
    client = Client()
    answer = open_it(client, row, code=codes.code_of(row).lower().replace("-", " "))
    assert answer["Location"] == f"/{here.slug}/follow/"
    page = client.get(answer["Location"]).content.decode()
    assert row.text in page and "We doubled the rack." in page and "Was your point answered?" in page


def test_unknown_number_and_wrong_code_hear_the_same(here) -> None:
    row = feedback.suggestion(here)
    wrong = open_it(Client(), row, code="AAAA-AAAA-AAAA")
    unknown = open_it(Client(), row, number="99999999", code="AAAA-AAAA-AAAA")
    assert wrong.status_code == unknown.status_code == 404
    words = [one.content.decode().split("error-summary")[2][:400] for one in (wrong, unknown)]
    assert words[0] == words[1]


def test_after_ten_wrong_codes_it_waits(here) -> None:
    row = feedback.suggestion(here)
    client = Client()
    for _ in range(10):
        open_it(client, row, code="AAAA-AAAA-AAAA")
    answer = open_it(client, row)
    assert answer.status_code == 429 and answer["Retry-After"]


def test_the_link_of_the_slip_fills_in_the_number_only(here) -> None:
    page = Client().get(f"/{here.slug}/follow/?number=12345678").content.decode()
    assert 'value="12345678"' in page


def test_empty_fields_are_said(here) -> None:
    assert Client().post(f"/{here.slug}/follow/", {}).status_code == 422


def test_leaving_closes_it_here(here) -> None:
    client, row = Client(), feedback.suggestion(here)
    open_it(client, row)
    client.post(f"/{here.slug}/follow/leave/")
    assert row.text not in client.get(f"/{here.slug}/follow/").content.decode()


def test_notes_among_colleagues_are_not_shown_and_a_late_answer_is_called_late(here) -> None:
    row = feedback.suggestion(here)
    history.append(row, "note", row.status, by=feedback.staff(), note="SECRET NOTE")
    type(row).objects.filter(pk=row.pk).update(answer_due_on="2020-01-31", acknowledge_due_on="2020-01-31")
    client = Client()
    open_it(client, row)
    page = client.get(f"/{here.slug}/follow/").content.decode()
    assert "SECRET NOTE" not in page and "The answer is late" in page


def test_a_joined_suggestion_shows_the_others_answer(here) -> None:
    row, other = feedback.suggestion(here), feedback.suggestion(here)
    closing.merge(by=feedback.staff(), suggestion=row, into=other)
    feedback.answer(other)
    row.refresh_from_db()
    client = Client()
    open_it(client, row)
    assert "We doubled the rack." in client.get(f"/{here.slug}/follow/").content.decode()

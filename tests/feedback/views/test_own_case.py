import json

import pytest
from django.test import Client

from feedback.models import FollowUp, Suggestion
from feedback.services import codes
from tests.factories import feedback

pytestmark = pytest.mark.django_db


@pytest.fixture
def row(here) -> Suggestion:
    return feedback.closed(here, answer_channel="email", contact=feedback.CONTACT)


@pytest.fixture
def mine(row) -> Client:
    client = Client()
    client.post(
        f"/{row.partnership.slug}/follow/", {"number": row.number, "code": codes.code_of(row)}, follow=True
    )
    return client


def at(row, path: str) -> str:
    return f"/{row.partnership.slug}/follow/{path}"


def test_a_no_with_own_words_may_take_it_up_again(here) -> None:
    row = feedback.closed(here)
    client = Client()
    client.post(at(row, ""), {"number": row.number, "code": codes.code_of(row)})
    client.post(at(row, "verdict/"), {"verdict": "no", "words": "Still full", "reopen": "on"})
    row.refresh_from_db()
    assert (row.status, FollowUp.objects.get().words) == ("reopened", "Still full")
    assert "You said:" in client.get(at(row, "")).content.decode()


def test_before_an_answer_there_is_nothing_to_judge(here) -> None:
    row = feedback.suggestion(here)
    client = Client()
    client.post(at(row, ""), {"number": row.number, "code": codes.code_of(row)})
    assert client.post(at(row, "verdict/"), {"verdict": "yes"}).status_code == 409


def test_adding_keeps_what_was_said(row, mine) -> None:
    assert mine.post(at(row, "add/"), {"text": "And on Sundays"}).status_code == 302
    before = row.text
    row.refresh_from_db()
    assert row.text.startswith(before) and "And on Sundays" in row.text


@pytest.mark.parametrize(("step", "data"), [("add/", {"text": ""}), ("correct/", {"text": "x" * 20_001})])
def test_a_refusal_keeps_what_was_typed(row, mine, step: str, data: dict) -> None:
    answer = mine.post(at(row, step), data)
    assert answer.status_code == 422 and data["text"] in answer.content.decode()


def test_it_is_corrected(row, mine) -> None:
    mine.post(at(row, "correct/"), {"text": "The rack leaks", "place_text": "Quay"})
    row.refresh_from_db()
    assert (row.text, row.place_text) == ("The rack leaks", "Quay")


def test_everything_is_taken_along(row, mine) -> None:
    answer = mine.post(at(row, "mine.json"))
    assert "attachment" in answer["Content-Disposition"]
    assert json.loads(answer.content)["contact"]["email"] == feedback.CONTACT.email


def test_erasing_asks_first(row, mine) -> None:
    assert "cannot be undone" in mine.get(at(row, "erase/")).content.decode()
    row.refresh_from_db()
    assert row.erased_at is None
    mine.post(at(row, "erase/"))
    row.refresh_from_db()
    assert row.erased_at and row.text == ""


@pytest.mark.parametrize("path", ["verdict/", "add/", "correct/", "mine.json", "erase/"])
def test_nothing_without_the_code(row, path: str) -> None:
    assert Client().post(at(row, path), {"text": "x"})["Location"] == at(row, "")


def test_another_citys_address_shows_nothing(row, mine) -> None:
    elsewhere = feedback.place()
    assert mine.post(f"/{elsewhere.slug}/follow/mine.json")["Location"] == f"/{elsewhere.slug}/follow/"


def test_a_step_nobody_knows_is_not_found(row, mine) -> None:
    assert mine.post(at(row, "nonsense/")).status_code == 404

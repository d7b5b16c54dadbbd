import pytest
from django.test import Client

from feedback.services import codes
from tests.factories import feedback
from tests.feedback.rest.conftest import ask

pytestmark = pytest.mark.django_db


def test_number_and_code_give_the_whole_answer(here) -> None:
    row = feedback.closed(here)
    answer = ask(Client(), here, number=row.number, code=codes.code_of(row))
    told = answer.json()
    assert (told["status"], told["replies"][0]["kind"], told["text"]) == ("closed", "substantive", row.text)
    assert answer["Cache-Control"] == "no-store" and told["history"][0]["step"] == "receive"


def test_unknown_number_and_wrong_code_hear_the_same(here) -> None:
    row = feedback.suggestion(here)
    wrong = ask(Client(), here, number=row.number, code="AAAA-AAAA-AAAA")
    unknown = ask(Client(), here, number="99999999", code="AAAA-AAAA-AAAA")
    assert (wrong.status_code, wrong.json()) == (unknown.status_code, unknown.json())


def test_guessing_is_slowed_down(here) -> None:
    row = feedback.suggestion(here)
    for _ in range(10):
        ask(Client(), here, number=row.number, code="AAAA-AAAA-AAAA")
    answer = ask(Client(), here, number=row.number, code=codes.code_of(row))
    assert answer.status_code == 429 and answer["Retry-After"]

from datetime import timedelta

import pytest

from feedback.models import CodeGuess
from feedback.services import codes
from foundation import clock
from foundation.errors import Refused
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_number_and_code_open_the_case() -> None:
    here = feedback.place()
    receipt = feedback.receipt(here)
    assert (
        codes.open_case(partnership=here, number=receipt.number, code=receipt.code).uuid == receipt.suggestion
    )


def test_case_spaces_and_look_alikes_are_forgiven() -> None:
    here = feedback.place()
    receipt = feedback.receipt(here)
    typed = receipt.code.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert codes.open_case(partnership=here, number=f" {receipt.number[:4]} {receipt.number[4:]}", code=typed)


def test_unknown_number_and_wrong_code_get_the_same_answer() -> None:
    here = feedback.place()
    receipt = feedback.receipt(here)
    answers = []
    for number, code in ((receipt.number, "0000-0000-0000"), ("99999999", receipt.code)):
        with pytest.raises(Refused) as refused:
            codes.open_case(partnership=here, number=number, code=code)
        answers.append((refused.value.code, refused.value.status, str(refused.value.message)))
    assert answers[0] == answers[1]


def test_another_partnerships_case_does_not_open_here() -> None:
    receipt = feedback.receipt()
    with pytest.raises(Refused):
        codes.open_case(partnership=feedback.place(), number=receipt.number, code=receipt.code)


def test_ten_wrong_codes_close_one_number_for_an_hour_and_no_other() -> None:
    here = feedback.place()
    attacked, other = feedback.receipt(here), feedback.receipt(here)
    for _ in range(10):
        with pytest.raises(Refused):
            codes.open_case(partnership=here, number=attacked.number, code="guess")
    with pytest.raises(Refused) as refused:
        codes.open_case(partnership=here, number=attacked.number, code=attacked.code)
    assert (refused.value.code, refused.value.status) == ("too_many", 429)
    assert codes.open_case(partnership=here, number=other.number, code=other.code)
    with clock.at(clock.now() + timedelta(hours=1, minutes=1)):
        assert codes.open_case(partnership=here, number=attacked.number, code=attacked.code)


def test_under_attack_each_number_gets_fewer_tries() -> None:
    here = feedback.place()
    receipt = feedback.receipt(here)
    CodeGuess.objects.create(partnership=here, number="", window=codes._window(), wrong=codes.ATTACK + 1)
    for _ in range(3):
        with pytest.raises(Refused) as refused:
            codes.open_case(partnership=here, number=receipt.number, code="guess")
        assert refused.value.code == "wrong_code"
    with pytest.raises(Refused) as refused:
        codes.open_case(partnership=here, number=receipt.number, code=receipt.code)
    assert refused.value.code == "too_many"


def test_a_new_code_ends_the_old_one() -> None:
    here = feedback.place()
    row = feedback.suggestion(here)
    old = codes.code_of(row)
    new = codes.renew(suggestion=row, by=feedback.staff())
    assert new != old
    assert codes.open_case(partnership=here, number=row.number, code=new)
    with pytest.raises(Refused):
        codes.open_case(partnership=here, number=row.number, code=old)

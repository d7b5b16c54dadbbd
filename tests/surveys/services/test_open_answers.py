"""One form, taken once, whatever the line does between the two transactions."""

from uuid import uuid4

import pytest
from django.db import transaction

from foundation.errors import Refused
from surveys.models import EntryCode, StagedAnswers
from surveys.services import entry_codes, open_answers, staging
from tests.factories import open_surveys
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_a_break_between_code_and_answers_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    wave, key = open_surveys.wave(door="code"), uuid4()
    (code,) = entry_codes.make(by=people.setter(), wave=wave, size=1)
    given = {"wave": wave, "values": {"benefit": 3}, "language": "en", "client_uuid": key, "code": code}
    stage = staging.stage
    monkeypatch.setattr(staging, "stage", lambda **_: (_ for _ in ()).throw(ConnectionError()))
    with pytest.raises(ConnectionError):
        open_answers.take(**given)
    assert EntryCode.objects.get().used_on and not StagedAnswers.objects.exists()

    monkeypatch.setattr(staging, "stage", stage)
    assert open_answers.take(**given)
    assert not open_answers.take(**given)
    assert StagedAnswers.objects.count() == 1


def test_nothing_answered_or_closed_is_refused_before_the_code_is_used() -> None:
    wave = open_surveys.wave(door="code")
    (code,) = entry_codes.make(by=people.setter(), wave=wave, size=1)
    given = {"wave": wave, "language": "en", "client_uuid": uuid4(), "code": code}

    with pytest.raises(Refused, match="Nothing is answered"):
        open_answers.take(values={}, **given)
    open_surveys.over(wave)
    with pytest.raises(Refused, match="closed"):
        open_answers.take(values={"benefit": 3}, **given)
    assert EntryCode.objects.get().used_on is None


def test_without_the_code_nothing_is_taken() -> None:
    wave = open_surveys.wave(door="code")

    with pytest.raises(Refused, match="do not know"):
        open_surveys.answered(wave)
    assert not StagedAnswers.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_it_refuses_to_run_inside_somebodys_transaction() -> None:
    wave = open_surveys.wave()
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        open_surveys.answered(wave)

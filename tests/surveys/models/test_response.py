"""An answer is one thing: a number, words, data, or missing with its code."""

import pytest
from django.db import IntegrityError, transaction

from surveys.models import Answer, Response
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "wrong",
    [
        {"value": None},
        {"missing": "dk"},
        {"words": "also", "language": "en"},
        {"data": ["also"]},
        {"value": None, "words": "no language"},
        {"value": None, "missing": "xx"},
    ],
)
def test_an_answer_that_is_two_things_or_none(wrong: dict[str, object]) -> None:
    factory.answered(factory.invitation())
    row = Answer.objects.filter(value=3).first()
    assert row

    with pytest.raises(IntegrityError), transaction.atomic():
        Answer.objects.filter(pk=row.pk).update(**wrong)


def test_a_pseudonym_answers_once_a_wave() -> None:
    wave = factory.open_wave()
    for row in wave.invitations.all():
        factory.answered(factory.fresh(row))
    first = Response.objects.first()
    assert first

    with pytest.raises(IntegrityError), transaction.atomic():
        Response.objects.update(pseudonym=first.pseudonym)

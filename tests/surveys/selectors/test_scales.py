"""Packed answers come out as they were given, in the order asked for."""

import numpy as np
import pytest

from surveys.models import Answer, Response
from surveys.records import MISSING
from surveys.selectors import scales
from surveys.services import answers
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_each_answer_stands_in_its_row_and_column() -> None:
    wave = factory.open_wave(seats=2)
    for value, row in zip((2, 5), wave.invitations.order_by("id"), strict=True):
        given = {"int_shared": value, "tru_used": "dk" if value == 5 else 1}
        answers.record(by=people.setter(), invitation=factory.fresh(row), values=given)
    items = ["tru_used", "nobody_asked", "int_shared"]
    rows = dict(Answer.objects.filter(item="int_shared").values_list("response_id", "value"))

    for keys in (sorted(rows), sorted(rows, reverse=True)):
        values, unknown = scales.matrix(wave, items, np.array(keys))
        assert values[:, 2].tolist() == [rows[key] for key in keys]
        assert values[:, 0].tolist() == [MISSING if rows[key] == 5 else 1 for key in keys]
        assert unknown[:, 0].tolist() == [rows[key] == 5 for key in keys]
        assert set(values[:, 1].tolist()) == {MISSING} and not unknown[:, 1:].any()


def test_nobody_answered_or_nothing_was_asked() -> None:
    wave = factory.open_wave()
    for items in ([], ["int_shared"]):
        values, unknown = scales.matrix(wave, items, np.array([], dtype=np.int64))
        assert values.shape == unknown.shape == (0, len(items))


def test_answers_to_another_wave_that_came_in_between_are_left_out() -> None:
    first = factory.open_wave()
    second = factory.open_wave(partnership=first.partnership)
    one, two = (factory.fresh(row) for row in first.invitations.order_by("id"))
    other = factory.invitation(second)
    for row, value in ((one, 2), (other, 4), (two, 5)):
        answers.record(by=people.setter(), invitation=row, values={"int_shared": value})
    keys = list(Response.objects.filter(wave=first).order_by("id").values_list("id", flat=True))
    between = Response.objects.get(wave=second).pk
    assert keys[0] < between < keys[1]

    values, _unknown = scales.matrix(first, ["int_shared"], np.array(keys))

    assert values[:, 0].tolist() == [2, 5]


def test_a_value_of_no_scale_is_refused() -> None:
    wave = factory.open_wave()
    factory.answered(factory.invitation(wave))
    Answer.objects.filter(item="int_shared").update(value=300)
    keys = np.array(Response.objects.values_list("id", flat=True))

    with pytest.raises(ValueError, match="300"):
        scales.matrix(wave, ["int_shared"], keys)

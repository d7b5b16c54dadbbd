"""Packed answers come out as they were given, in the order asked for."""

import numpy as np
import pytest

from surveys.models import Answer
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


def test_more_items_than_can_be_told_apart_are_refused() -> None:
    with pytest.raises(ValueError, match="more items"):
        scales.matrix(factory.planned_wave(), ["x"] * 4096, np.array([], dtype=np.int64))

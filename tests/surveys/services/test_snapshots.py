"""The snapshot of a wave."""

import numpy as np
import pytest

from foundation.services import files
from surveys.models import Response
from surveys.records import MISSING
from surveys.records.columns import from_arrow
from surveys.services import answers, snapshots
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_answers_become_columns() -> None:
    wave = factory.open_wave(seats=3)
    one, two, _silent = (factory.fresh(row) for row in wave.invitations.order_by("id"))
    answers.record(by=people.setter(), invitation=one, values=factory.filled_in(wave, 4))
    answers.record(by=people.setter(), invitation=two, values={"int_shared": 1, "tru_used": "dk"})

    row = snapshots.write(by=people.setter(), wave=wave)

    taken = from_arrow(files.read(row.file))
    assert (row.n, taken.n, taken.invited_total) == (2, 2, 3)
    assert sorted(taken.column("int_shared").tolist()) == [1, 4]
    assert sorted(taken.column("tru_used").tolist()) == [4, MISSING]
    assert int(taken.dont_know[:, taken.items.index("tru_used")].sum()) == 1
    assert taken.of_construct("trust").shape == (2, 4)
    assert sorted(taken.choices["capacity"]) == [(), ("paid",)]
    assert set(taken.pseudonym) == set(Response.objects.values_list("pseudonym", flat=True))
    assert taken.matrix.dtype == np.uint8


def test_a_second_edition_leaves_the_first_as_it_was() -> None:
    wave = factory.open_wave()
    factory.answered(factory.invitation(wave))
    first = snapshots.write(by=people.setter(), wave=wave)
    Response.objects.all().delete()

    second = snapshots.write(by=people.setter(), wave=wave)

    assert (first.edition, second.edition) == (1, 2)
    assert from_arrow(files.read(first.file)).n == 1
    assert from_arrow(files.read(second.file)).n == 0


def test_a_wave_never_opened_has_none() -> None:
    with pytest.raises(ValueError, match="version"):
        snapshots.take(factory.planned_wave(), 1)

"""What the database refuses of series and waves."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from surveys.models import Series, Wave, WaveSnapshot, WaveStep
from surveys.services import snapshots
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "wrong",
    [
        {"mode": "anonymous"},
        {"mode": "secret"},
        {"window_days": 0},
        {"name": {}},
        {"ended_at": factory.FIRST},
    ],
)
def test_a_series_that_cannot_be(wrong: dict[str, object]) -> None:
    made = factory.series()

    with pytest.raises(IntegrityError), transaction.atomic():
        Series.objects.filter(pk=made.pk).update(**wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"closes": factory.FIRST - timedelta(days=1)},
        {"settles": factory.FIRST},
        {"state": "open"},
        {"state": "ajar"},
    ],
)
def test_a_wave_that_cannot_be(wrong: dict[str, object]) -> None:
    wave = factory.planned_wave()

    with pytest.raises(IntegrityError), transaction.atomic():
        Wave.objects.filter(pk=wave.pk).update(**wrong)


def test_only_one_wave_is_planned() -> None:
    wave = factory.planned_wave()
    second = Wave(partnership=wave.partnership, series=wave.series, number=2)
    second.opens, second.closes, second.settles = wave.opens, wave.closes, wave.settles

    with pytest.raises(IntegrityError), transaction.atomic():
        second.save()


def test_the_history_and_the_snapshots_are_append_only() -> None:
    wave = factory.open_wave()
    snapshots.write(by=people.setter(), wave=wave)

    for rows in (WaveStep.objects.all(), WaveSnapshot.objects.all()):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            rows.update(partnership=wave.partnership)
    assert WaveStep.objects.get().new_label == "Open"

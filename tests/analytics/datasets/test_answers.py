"""Which series are counted question by question, and how their columns become counts."""

import pytest

from analytics.datasets import answers
from analytics.datasets.intensity import course, courses
from surveys.models import Series, Wave
from tests.factories import open_surveys
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def over(people_: int = 8) -> Wave:
    wave = open_surveys.wave()
    for at in range(people_):
        open_surveys.answered(wave, 1 + at % 5)
    return open_surveys.over(wave)


def test_everyones_and_anonymous_ones_are_counted_and_paired_ones_are_not() -> None:
    wave = over()
    here = wave.partnership
    factory.planned_wave(here)

    ((found, _name),) = answers.counted(here)

    assert found == str(wave.series.uuid)
    assert not answers.counted(here, published_only=True)
    assert [key for key, _name in courses(here)] == [
        str(one.uuid) for one in Series.objects.filter(partnership=here, mode="confidential")
    ]
    assert course(here, wave.series.uuid) is None, "on no level"


def test_counts_add_up_to_the_forms() -> None:
    wave = over(8)

    data = answers.answers_data(wave.partnership)

    assert data and data.everyone and data.anonymous
    (taken,) = data.waves
    benefit = next(one for one in taken.questions if one.key == "benefit")
    assert taken.n == sum(benefit.counts.values()) == 8
    assert [benefit.counts[str(point)] for point in range(1, 6)] == [2, 2, 2, 1, 1]


def test_of_another_partnership_there_is_nothing() -> None:
    wave = over()

    assert answers.answers_data(people.partnership(), wave.series.uuid) is None
    assert answers.answers_data(wave.partnership, wave.series.uuid, published_only=True) is None

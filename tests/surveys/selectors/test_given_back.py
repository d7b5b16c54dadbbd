"""Where the results are, for who was asked."""

import pytest

from surveys.models import Wave
from surveys.selectors import given_back
from surveys.services import waves
from tests.factories import open_surveys
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def published(wave: Wave) -> Wave:
    open_surveys.over(wave)
    return waves.publish(by=people.setter(), wave=wave)


def test_nowhere_until_a_wave_is_published_then_at_ones_own_level() -> None:
    row = factory.invitation()
    assert given_back.path(row) == ""

    published(row.wave)

    assert (
        given_back.path(row) == f"/{row.partnership.slug}/results/{row.level}/?series={row.wave.series.uuid}"
    )


def test_of_an_anonymous_survey_by_all_together() -> None:
    row = factory.invitation(open_surveys.once())
    published(row.wave)

    assert given_back.path(row) == given_back.everyones(row.wave.series)

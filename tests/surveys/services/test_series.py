"""Series: set up once, refused in words when they cannot run."""

import pytest

from foundation.errors import Refused
from surveys.models import Series
from surveys.services import library, series
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_its_first_wave_is_planned() -> None:
    made = factory.series()

    wave = made.waves.get()
    assert (wave.state, wave.opens, wave.number) == ("planned", factory.FIRST, 1)
    assert made.mode == "confidential"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"rule": "whenever"}, "bad_rule"),
        ({"rule": "FREQ=WEEKLY"}, "waves_overlap"),
        ({"mode": "anonymous"}, "partners_are_paired"),
    ],
)
def test_what_cannot_run_is_refused(changed: dict[str, str], code: str) -> None:
    with pytest.raises(Refused) as refused:
        factory.series(**changed)

    assert refused.value.code == code
    assert not Series.objects.exists()


def test_a_questionnaire_of_another_partnership_is_refused() -> None:
    foreign = library.install(by=people.setter(), partnership=people.partnership()).instrument

    with pytest.raises(Refused) as refused:
        factory.series(instrument=foreign)

    assert refused.value.code == "other_partnership"


def test_an_ended_series_plans_no_more() -> None:
    made = factory.series()

    series.end(by=people.setter(), series=made, reason="It stops.")

    assert [wave.state for wave in made.waves.all()] == ["skipped"]
    with pytest.raises(Refused):
        series.end(by=people.setter(), series=made, reason="Again.")

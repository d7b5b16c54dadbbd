"""Two years after its last wave a series loses the key that pairs its answers; not a day before."""

from datetime import datetime, timedelta

import pytest

from foundation import clock, keys
from surveys.models import Series
from surveys.services import advancing, answers, unlinking
from surveys.services import series as running
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db
ONCE = "FREQ=YEARLY;COUNT=1"


def ran() -> tuple[Series, datetime]:
    """A series asked once, published; and when its key is due to go."""
    wave = factory.open_wave(rule=ONCE)
    with clock.at(wave.settles + timedelta(days=10)):
        advancing.advance(now=clock.now())
    wave.refresh_from_db()
    assert wave.state == "published"
    due = unlinking.unlinks_on(wave.series)
    assert due == wave.settles + timedelta(days=730)
    return wave.series, due


def unlink(moment: datetime) -> int:
    with clock.at(moment):
        return unlinking.unlink_due(now=moment)


def test_the_key_goes_when_it_is_due_and_only_then() -> None:
    series, due = ran()
    row = factory.fresh(series.waves.get().invitations.all()[0])

    assert unlink(due - timedelta(seconds=1)) == 0
    assert answers.pseudonym(row)
    assert unlink(due) == 1
    assert unlink(due) == 0

    with pytest.raises(LookupError):
        keys.series_key(series.uuid)
    with pytest.raises(LookupError):
        answers.pseudonym(row)
    series.refresh_from_db()
    assert series.unlinked_at == due and series.ended_at == due


def test_a_series_that_goes_on_keeps_it() -> None:
    wave = factory.open_wave()

    assert unlinking.unlinks_on(wave.series) is None
    assert unlink(wave.settles + timedelta(days=4000)) == 0
    assert keys.series_key(wave.series.uuid)


def test_an_ended_series_waits_for_its_last_wave_to_be_published() -> None:
    wave = factory.open_wave()
    running.end(by=people.setter(), series=wave.series, reason="Over")

    assert unlink(wave.settles + timedelta(days=4000)) == 0


def test_a_series_that_never_asked_has_nothing_to_destroy() -> None:
    series = factory.series()
    running.end(by=people.setter(), series=series, reason="Changed our mind")

    assert unlinking.unlinks_on(series) is None
    assert unlink(factory.FIRST + timedelta(days=4000)) == 0

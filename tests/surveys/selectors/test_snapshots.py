"""What analytics reads."""

import pytest

from surveys.selectors import snapshots
from surveys.services import snapshots as writing
from surveys.services import waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_the_newest_edition_of_each_closed_wave() -> None:
    wave = factory.open_wave()
    factory.answered(factory.invitation(wave))
    assert snapshots.of_wave(wave) is None
    waves.close(by=people.setter(), wave=wave, reason="test")
    waves.settle(by=people.setter(), wave=wave)
    writing.write(by=people.setter(), wave=wave)

    found = snapshots.for_series(wave.partnership, wave.series)

    assert [(one.number, one.edition, one.n) for one in found] == [(1, 2, 1)]
    assert snapshots.for_series(people.partnership(), wave.series) == []
    newest = snapshots.of_wave(wave)
    assert newest
    assert newest.edition == 2

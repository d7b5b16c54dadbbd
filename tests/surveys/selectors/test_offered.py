"""Series and waves page by page, with counts and no answers."""

import pytest

from surveys.selectors import offered
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_only_this_partnerships_with_their_counts(django_assert_num_queries) -> None:
    wave = factory.open_wave(seats=3)
    factory.open_wave()
    factory.answered(factory.invitation(wave))

    with django_assert_num_queries(1):
        found = offered.waves(wave.partnership)
    assert {(one.number, one.answered, one.invited) for one in found.rows} == {(1, 1, 3), (2, 0, 0)}
    assert [one.uuid for one in offered.series(wave.partnership).rows] == [wave.series.uuid]


def test_one_series_and_one_page() -> None:
    wave = factory.open_wave()
    other = factory.series(wave.partnership, name=wave.series.name)
    assert {one.series for one in offered.waves(wave.partnership, of=other.uuid).rows} == {other}
    first = offered.waves(wave.partnership, size=2)
    assert len(first.rows) == 2
    assert len(offered.waves(wave.partnership, size=2, after=first.next).rows) == 1

"""Counts of the wave under way, spread of the waves before; never its answers."""

from datetime import timedelta

import pytest
from django.http import Http404

from analytics.datasets.monitoring import watch
from foundation import clock
from partnerships.models import Partnership
from surveys.models import Wave
from surveys.services import waves as running
from tests.factories import insight
from tests.factories import partnerships as people
from tests.factories import surveys as asking

pytestmark = pytest.mark.django_db


def under_way(here: Partnership, closed: int = 2) -> Wave:
    """An open third wave with four people asked, after `closed` waves with planted scores."""
    series = insight.stored(here, [insight.snapshot(n) for n in range(1, closed + 1)])
    body = people.body(here)
    for _ in range(4):
        people.seat(body=body)
    moment = insight.FIRST + 3 * insight.QUARTER
    with clock.at(moment):
        planned = Wave.objects.create(
            partnership=here,
            series=series,
            number=closed + 1,
            opens=moment,
            closes=moment + timedelta(days=21),
            settles=moment + timedelta(days=28),
        )
        wave = running.open_now(by=people.setter(), wave=planned)
        asking.answered(asking.fresh(wave.invitations.order_by("id")[0]))
    return wave


def test_it_counts_and_looks_back() -> None:
    here = people.partnership()
    wave = under_way(here)
    found = watch(here, wave.uuid)
    assert (found.total.answered, found.total.invited) == (1, 4)
    assert [rate.key for rate in found.levels] == ["strategic"]
    assert found.spread.pairs == sum(insight.LEVELS.values())
    assert found.spread.sd is not None
    assert 2 < found.spread.sd < 12
    assert found.k == 7


def test_one_wave_before_is_not_enough() -> None:
    here = people.partnership()
    assert watch(here, under_way(here, closed=1).uuid).spread.sd is None


def test_another_partnerships_wave_is_not_found() -> None:
    wave = asking.open_wave()
    with pytest.raises(Http404):
        watch(people.partnership(), wave.uuid)

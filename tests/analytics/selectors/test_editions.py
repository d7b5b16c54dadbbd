import pytest
from django.http import Http404

from analytics.selectors import editions
from tests.factories import insight
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_editions_are_those_of_the_series_and_the_partnership() -> None:
    here, other = people.partnership(), people.partnership()
    series = insight.stored(here, [insight.snapshot()])
    found = editions.latest(here, series.uuid)
    assert found is not None
    assert editions.of_series(here, series.uuid) == [found]
    assert editions.get(here, series.uuid, 1) == found
    assert editions.latest(other, series.uuid) is None
    with pytest.raises(Http404):
        editions.get(other, series.uuid, 1)

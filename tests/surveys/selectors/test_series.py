"""Series of one partnership and no other."""

import pytest
from django.http import Http404

from surveys.selectors import series
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_only_its_own() -> None:
    mine, foreign = factory.series(), factory.series()

    assert series.of_partnership(mine.partnership) == [mine]
    assert series.get(mine.partnership, mine.uuid) == mine
    assert series.instruments(mine.partnership) == [mine.instrument]
    with pytest.raises(Http404):
        series.get(mine.partnership, foreign.uuid)


def test_a_new_partnership_has_none() -> None:
    here = people.partnership()

    assert series.of_partnership(here) == series.instruments(here) == []

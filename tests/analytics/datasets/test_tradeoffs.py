"""Decisions as facts."""

import pytest

from analytics.datasets.tradeoffs import tradeoff_data
from tests.factories import partnerships as people


@pytest.mark.django_db
def test_decisions_of_this_partnership_only() -> None:
    here = people.partnership()
    one = people.decision(here)
    people.decision()
    (found,) = tradeoff_data(here).decisions
    assert (found.favoured, found.curtailed) == (one.value_favoured, one.value_curtailed)
    assert found.reviewed == 0 and found.by

"""Noting the population's shares."""

import pytest

from analytics.models import Margin
from analytics.services import margins
from foundation.errors import Refused
from partnerships.models import Partnership
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def noted(here: Partnership, shares: dict[str, float], trait: str = "age", **facts: object) -> Margin:
    base = {"year": 2025, "source": " Register "}
    return margins.note(by=people.setter(), partnership=here, trait=trait, shares=shares, **{**base, **facts})


def test_newer_figures_stand_beside_the_old_ones() -> None:
    here = people.partnership()
    noted(here, {"65+": 0.2})
    row = noted(here, {"65+": 0.21, "0-17": 0.2}, sample_size=900)
    assert (row.source, row.sample_size) == ("Register", 900)
    assert Margin.objects.filter(partnership=here).count() == 2


@pytest.mark.parametrize("shares", [{}, {"90+": 0.1}, {"65+": 0.0}, {"65+": 1.0}, {"65+": 0.6, "0-17": 0.5}])
def test_parts_of_one_population_only(shares: dict[str, float]) -> None:
    with pytest.raises(Refused):
        noted(people.partnership(), shares)

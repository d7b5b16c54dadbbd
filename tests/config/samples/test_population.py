import pytest

from analytics.models import Margin
from config.samples import population


def test_one_city_knows_its_population_and_the_other_does_not(town, monkeypatch):
    monkeypatch.setattr(population, "CITY", "elsewhere")
    population.write(town)
    assert not Margin.objects.exists()
    monkeypatch.setattr(population, "CITY", town.network.slug)
    population.write(town)
    row = Margin.objects.get(trait="age")
    assert sum(row.shares.values()) == pytest.approx(1) and row.year == town.calendar.today.year - 1

"""Havenstad knows what its population looks like; the other city has not noted it yet. The figures are invented."""

from analytics.services import margins
from config.samples.people import City

CITY = "havenstad"
AGES = {"0-17": 0.20, "18-34": 0.27, "35-49": 0.20, "50-64": 0.18, "65+": 0.15}
SOURCE = "Invented municipal statistics (sample data)"


def write(city: City) -> None:
    """Shares by age, a year old."""
    if city.network.slug != CITY:
        return
    year = city.calendar.today.year - 1
    margins.note(by=city.by, partnership=city.partnership, trait="age", shares=AGES, year=year, source=SOURCE)

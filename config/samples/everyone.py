"""A survey that Havenstad holds among everyone, open today: no names, no links, no codes. Invented."""

from datetime import timedelta

from config.samples.calendar import at_hour
from config.samples.people import City
from foundation import clock
from foundation.localised import Localised
from surveys.models import Series
from surveys.services import advancing, library, series

CITY = "havenstad"
OPENED = timedelta(days=5)
WINDOW = 60
NAME = {
    "en": "What matters to you about shared bikes?",
    "nl": "Wat telt voor u bij de deelfietsen?",
    "de": "Was zählt für Sie bei den Leihrädern?",
    "fr": "Qu'est-ce qui compte pour vous dans les vélos partagés ?",
}


def run(city: City) -> None:
    if city.network.slug != CITY:
        return
    opening = at_hour(city.calendar.today - OPENED, 8)
    with clock.at(opening - timedelta(days=1)):
        version = library.install(by=city.by, partnership=city.partnership, key="values_citizens")
        series.create(
            by=city.by,
            partnership=city.partnership,
            instrument=version.instrument,
            name=Localised(NAME),
            rule="FREQ=YEARLY",
            first_opening=opening,
            window_days=WINDOW,
            mode=Series.Mode.ANONYMOUS,
            door=Series.Door.OPEN,
            slug="bikes",
        )
    with clock.at(opening + timedelta(hours=1)):
        advancing.advance(now=opening + timedelta(hours=1), partnership=city.partnership)

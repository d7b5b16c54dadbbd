"""A survey that Havenstad holds among everyone each year, open today: no names, no links, no codes. Invented."""

import random
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from config.samples.calendar import at_hour
from config.samples.people import City
from foundation import clock
from foundation.localised import Localised
from surveys.models import Series, Wave
from surveys.selectors import forms
from surveys.services import advancing, library, series, staging

CITY = "havenstad"
OPENED = timedelta(days=5)
YEAR = timedelta(weeks=52)
WINDOW = 60
PEOPLE = 64
NAME = {
    "en": "What matters to you about shared bikes?",
    "nl": "Wat telt voor u bij de deelfietsen?",
    "de": "Was zählt für Sie bei den Leihrädern?",
    "fr": "Qu'est-ce qui compte pour vous dans les vélos partagés ?",
}


def run(city: City) -> None:
    """Held a year ago, with its results published; and again, open today."""
    if city.network.slug != CITY:
        return
    before = at_hour(city.calendar.today - OPENED - YEAR, 8)
    with clock.at(before - timedelta(days=1)):
        made = _start(city, before)
    _advance(city, before, days=0)
    _answer(made.waves.get(number=1))
    for days in (WINDOW + 1, WINDOW + 9, WINDOW + 13):
        _advance(city, before, days=days)
    _advance(city, before + YEAR, days=0)


def _start(city: City, opening: datetime) -> Series:
    version = library.install(by=city.by, partnership=city.partnership, key="values_citizens")
    return series.create(
        by=city.by,
        partnership=city.partnership,
        instrument=version.instrument,
        name=Localised(NAME),
        rule="FREQ=WEEKLY;INTERVAL=52",
        first_opening=opening,
        window_days=WINDOW,
        mode=Series.Mode.ANONYMOUS,
        door=Series.Door.OPEN,
        slug="bikes",
    )


def _advance(city: City, opening: datetime, *, days: int) -> None:
    moment = opening + timedelta(days=days, hours=1)
    with clock.at(moment):
        advancing.advance(now=moment, partnership=city.partnership)


def _answer(wave: Wave) -> None:
    """Some like few things and some many; what they chose and how they rate it is chance."""
    dice = random.Random(CITY)  # noqa: S311  (a story)
    spec = forms.spec_of(wave)
    for _person in range(PEOPLE):
        values: dict[str, Any] = {}
        for item in spec.items():
            if item.kind == "choose":
                values[item.key] = dice.sample(
                    [one.key for one in item.choices if not one.other], item.most or 3
                )
            elif item.kind == "likert" and dice.random() > 0.05:
                values[item.key] = min(5, max(1, round(dice.gauss(3.2, 1.1))))
        staging.stage(wave=wave, values=values, language="nl", client_uuid=uuid4())

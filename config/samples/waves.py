"""Eight published waves with a planted pattern, and a ninth that is open today. "Recovers a planted pattern" is all they show."""

import random
from datetime import timedelta
from typing import Any

from django.db import transaction

from config.samples.calendar import WAVES, at_hour
from config.samples.networks import Network
from config.samples.people import City, grow
from formspec import FormSpec, Item
from foundation import clock
from foundation.localised import Localised
from foundation.models import Outbox
from foundation.services import relay
from surveys.models import Invitation, Series, Wave
from surveys.selectors import forms
from surveys.services import advancing, answers, library, series, waves

DIMENSIONS = ("interdependence", "trust", "commitment")
WINDOW = 21
GRACE = 7
SO_FAR = (
    0.45  # of those who take part at all, in the wave that is open: its coordinator wonders about a reminder
)
DAYS_SINCE = 7  # it opened at least so long ago
PERSON_SD, ITEM_SD = 7.0, 15.0
TAKES_PART = {"strategic": 0.93, "operational": 0.95, "expert": 1.0, "project": 0.82}
NAME = {
    "en": "How we work together",
    "nl": "Hoe wij samenwerken",
    "de": "Wie wir zusammenarbeiten",
    "fr": "Comment nous travaillons ensemble",
}


def run(city: City) -> None:
    """Everything the clock would have done since the first opening, wave by wave."""
    made = _start(city)
    for number in range(1, WAVES + 2):
        if number > 1:
            grow(city, number)
        _advance(city, number, days=0)
        wave = Wave.objects.get(series=made, number=number)
        if number > WAVES:
            _answer(city, wave, WAVES, days=DAYS_SINCE, share=SO_FAR)
            break
        _answer(city, wave, number)
        _advance(city, number, days=WINDOW + 1)
        _advance(city, number, days=WINDOW + GRACE + 2)
        _publish(city, wave, number)


def _start(city: City) -> Series:
    with clock.at(at_hour(city.calendar.opening(1) - timedelta(weeks=4), 9)):
        version = library.install(by=city.by, partnership=city.partnership)
        return series.create(
            by=city.by,
            partnership=city.partnership,
            instrument=version.instrument,
            name=Localised(NAME),
            rule="FREQ=WEEKLY;INTERVAL=13",
            first_opening=at_hour(city.calendar.opening(1), 8),
            window_days=WINDOW,
        )


def _advance(city: City, number: int, *, days: int) -> None:
    moment = at_hour(city.calendar.opening(number) + timedelta(days=days), 12)
    with clock.at(moment):
        advancing.advance(now=moment, partnership=city.partnership)
        relay.drain(partnership_id=city.partnership.pk)


def _publish(city: City, wave: Wave, number: int) -> None:
    with clock.at(at_hour(city.calendar.opening(number) + timedelta(days=WINDOW + GRACE + 5), 9)):
        wave.refresh_from_db()
        if wave.state == Wave.State.CLOSED:
            waves.publish(by=city.by, wave=wave)
        if number < WAVES:  # only the latest results are mailed: the mailroom has enough to read
            Outbox.objects.filter(task="analytics.give_back", partnership_ref=city.partnership.pk).delete()
        relay.drain(partnership_id=city.partnership.pk)


@transaction.atomic
def _answer(city: City, wave: Wave, number: int, *, days: int = WINDOW - 1, share: float = 1.0) -> None:
    """Answers on the plan of wave `number`, from the day after the opening until before day `days`."""
    opened = city.calendar.opening(wave.number)
    spec = forms.spec_of(wave)
    invitations = Invitation.objects.filter(wave=wave).select_related(
        "member__contact", "body", "partnership"
    )
    for invitation in invitations.order_by("id"):
        own = random.Random(f"{city.network.slug} {invitation.member.name}")  # noqa: S311  (a story)
        lean = [own.gauss(0, PERSON_SD) for _ in DIMENSIONS]
        if city.dice.random() > TAKES_PART[invitation.level] * share:
            continue
        day = opened + timedelta(days=city.dice.randrange(1, days))
        with clock.at(at_hour(day, 9, city.dice.randrange(60))):
            values = given(city.dice, spec, city.network, number, invitation.level, lean)
            answers.record(
                by=city.by, invitation=invitation, values=values, language=invitation.member.language
            )


def given(
    dice: random.Random, spec: FormSpec, network: Network, number: int, level: str, lean: list[float]
) -> dict[str, Any]:
    """One person's answers: the planted mean of wave and level, the person's own lean, and chance."""
    wanted = [
        mean + network.gradient[level] + tilt
        for mean, tilt in zip(network.pattern[number - 1], lean, strict=True)
    ]
    values: dict[str, Any] = {}
    for item in spec.items():
        value = _value(dice, item, dict(zip(DIMENSIONS, wanted, strict=True)), level)
        if value is not None:
            values[item.key] = value
    return values


def _value(dice: random.Random, item: Item, wanted: dict[str, float], level: str) -> Any:
    if dice.random() < 0.03:
        return "dk" if item.dont_know else None
    if item.kind == "likert":
        return point(dice, wanted.get(item.construct) or _beside(item.key, wanted))
    if item.key == "vignette":
        mean = sum(wanted.values()) / 3 + dice.gauss(0, 8)
        return "cooperation" if mean < 37.5 else "coordination" if mean < 62.5 else "collaboration"
    if item.key == "capacity":
        return "paid" if level in {"strategic", "operational"} or dice.random() < 0.2 else "beside_job"
    return None


def _beside(key: str, wanted: dict[str, float]) -> float:
    """Strain and value conflict run against trust; benefit and exchange run with it."""
    return 95 - wanted["trust"] if key.startswith("str_") or key == "value_conflict" else wanted["trust"] - 4


def point(dice: random.Random, mean: float) -> int:
    """A mean on 0..100 as an anchor 1..5, with chance."""
    return max(1, min(5, round(1 + 4 * (mean + dice.gauss(0, ITEM_SD)) / 100)))

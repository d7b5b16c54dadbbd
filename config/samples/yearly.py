"""What is asked once a year in Havenstad: who works with whom, and what the partnership is for. All of it is invented."""

import random
from datetime import timedelta
from typing import Any

from django.db import transaction

from config.samples.calendar import at_hour
from config.samples.people import City
from formspec import FormSpec, Item
from foundation import clock
from foundation.localised import Localised
from foundation.services import relay
from surveys.forms.ties import TEXT_VERSION
from surveys.models import Invitation, RosterRow, Series, Wave
from surveys.selectors import forms
from surveys.services import advancing, answers, library, series, tie_consents

CITY = "havenstad"
AFTER = 8  # the quarterly wave they follow, by some weeks
WINDOW = 21
STEPS = (0, WINDOW + 1, WINDOW + 9, WINDOW + 13)
NAMES = {
    "roster_body": {
        "en": "Who works with whom",
        "nl": "Wie werkt met wie",
        "de": "Wer arbeitet mit wem",
        "fr": "Qui travaille avec qui",
    },
    "values_partners": {
        "en": "What our partnership is for",
        "nl": "Waar ons partnerschap voor is",
        "de": "Wofür unsere Partnerschaft da ist",
        "fr": "À quoi sert notre partenariat",
    },
    "roster_organisations": {
        "en": "Which organisations work together",
        "nl": "Welke organisaties werken samen",
        "de": "Welche Organisationen zusammenarbeiten",
        "fr": "Quelles organisations travaillent ensemble",
    },
}
LEVELS = ("strategic", "operational", "expert")
ALL = (*LEVELS, "project")
OFTEN = {"service_quality": 3, "innovation": 3, "responsiveness": 2, "inclusiveness": 2}
"""How much likelier than the others a value is among somebody's three."""


def run(city: City) -> None:
    """Each series with one published wave, from ten weeks ago."""
    if city.network.slug != CITY:
        return
    for at, key in enumerate(NAMES):
        _one(city, key, weeks=4 + at)


def _one(city: City, key: str, *, weeks: int) -> None:
    day = city.calendar.opening(AFTER) + timedelta(weeks=weeks)
    made = _planned(city, key, weeks)
    for days in STEPS:
        moment = at_hour(day + timedelta(days=days), 12)
        with clock.at(moment):
            advancing.advance(now=moment, partnership=city.partnership)
            if days == 0:
                _answered(city, made.waves.get(number=1))
                _agreed(city, made.waves.get(number=1))
            relay.drain(partnership_id=city.partnership.pk)


def _planned(city: City, key: str, weeks: int) -> Series:
    day = city.calendar.opening(AFTER) + timedelta(weeks=weeks)
    with clock.at(at_hour(day - timedelta(weeks=2), 9)):
        version = library.install(by=city.by, partnership=city.partnership, key=key)
        return series.create(
            by=city.by,
            partnership=city.partnership,
            instrument=version.instrument,
            name=Localised(NAMES[key]),
            rule="FREQ=YEARLY",
            first_opening=at_hour(day, 8),
            window_days=WINDOW,
            levels=ALL if key == "roster_organisations" else LEVELS,
        )


@transaction.atomic
def _answered(city: City, wave: Wave) -> None:
    rows = Invitation.objects.filter(wave=wave).select_related(
        "member__contact", "member__organisation", "body", "partnership"
    )
    for invitation in rows.order_by("id"):
        invitation.wave = wave
        if city.dice.random() < 0.9:
            values = given(city.dice, forms.spec_for(invitation), who(invitation))
            answers.record(
                by=city.by, invitation=invitation, values=values, language=invitation.member.language
            )


@transaction.atomic
def _agreed(city: City, wave: Wave) -> None:
    """In this story everybody on a list agrees to be drawn, every third one by the name of their organisation."""
    listed = RosterRow.objects.filter(wave=wave, member__isnull=False).select_related("member")
    people = {row.member.pk: row.member for row in listed.order_by("id") if row.member}
    for at, member in enumerate(people.values()):
        tie_consents.say(
            by=city.by,
            member=member,
            shown_to="partnership",
            called="name" if at % 3 else "organisation",
            text_version=TEXT_VERSION,
            language=member.language,
        )


def who(invitation: Invitation) -> str:
    """Whose ties are asked about: the person's, or their organisation's."""
    of_people = invitation.wave.series.instrument.key == "roster_body"
    return invitation.member.name if of_people else invitation.member.organisation.name


def given(dice: random.Random, spec: FormSpec, name: str) -> dict[str, Any]:
    """One person's answers; two sides report nearly the same about each other."""
    return {item.key: _value(dice, item, name) for item in spec.items()}


def _value(dice: random.Random, item: Item, name: str) -> Any:
    if item.kind == "roster":
        return {row.key: tie(dice, name, row.text["en"].partition(" · ")[0]) for row in item.rows}
    if item.kind == "choose":
        keys = [choice.key for choice in item.choices for _ in range(OFTEN.get(choice.key, 1))]
        chosen = {dice.choice(keys) for _ in range(item.most or 1)}
        return [choice.key for choice in item.choices if choice.key in chosen]
    if item.kind == "likert":
        return max(1, min(5, round(dice.gauss(3.2, 0.9))))
    raise ValueError(f"a yearly survey asks no {item.kind}")


def tie(dice: random.Random, one: str, other: str) -> int:
    """What one says of the other, 0 to 4."""
    both = random.Random("+".join(sorted((one, other))))  # noqa: S311  (a story)
    return max(0, min(4, both.randrange(5) + dice.choice((0, 0, 0, 0, -1, 1))))
